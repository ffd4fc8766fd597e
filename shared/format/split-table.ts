/** One row of a delimited text, with the line on which it begins. */
export interface SplitRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows of a range as sheets copy it, or of a small CSV: by tabs where its first line has one, else by commas, else by
 * semicolons. A cell in quotes may hold any of these and line breaks; rows without any text are left out.
 */
export function splitTable(text: string): SplitRow[] {
  const whole = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
  const first = whole.split('\n').find((line) => line.trim() !== '') ?? '';
  const delimiter = ['\t', ',', ';'].find((each) => first.includes(each)) ?? '\t';
  const rows: { line: number; cells: string[] }[] = [];
  let [line, from, cell, cells] = [1, 1, '', [] as string[]];
  let isQuoted = false;
  const endRow = () => {
    rows.push({ line: from, cells: [...cells, cell] });
    [cell, cells] = ['', []];
  };
  for (let at = 0; at < whole.length; at++) {
    const letter = whole.charAt(at);
    if (letter === '\n') line += 1;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (whole.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (letter === '\n') {
      endRow();
      from = line;
    } else cell += letter;
  }
  endRow();
  return rows
    .map((row) => ({ line: row.line, cells: row.cells.map((each) => each.trim()) }))
    .filter((row) => row.cells.some((each) => each !== ''));
}
