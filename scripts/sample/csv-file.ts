/** A file of the drop as its cells. */
export interface CsvFile {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How the export that it looks like writes text. */
  readonly written?: 'plain' | 'windows';
}

/** UTF-8; `windows` with a byte order mark and CRLF. */
export function csvText({ header, rows, written = 'plain' }: CsvFile): string {
  const [mark, end] = written === 'windows' ? ['\uFEFF', '\r\n'] : ['', '\n'];
  return mark + [header, ...rows].map((cells) => cells.map(quoted).join(',') + end).join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** `2026-03-20` as spreadsheets write it: `2026/3/20`. */
export function slashDate(day: string): string {
  return day.split('-').map(Number).join('/');
}

/** A whole number with thousands separators. */
export function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}
