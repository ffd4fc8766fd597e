/** Words that sources write where they have no value. */
const BLANKS = new Set(['', '-', '--', '---', '—', '——', 'n/a', 'na', '#n/a', 'nan', 'null', 'none']);

const SCALE: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

const GROUPED = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?(?:e[+-]?\d+)?$|^[+-]?\.\d+$/i;

/**
 * The number in a cell as exports write it: `1,234.5`, `(12.3)`, `12.3-`, `$1.2`, `1.2B`, `3.5亿`, full-width digits, `+4.2%` (its
 * per cent figure). Null for a blank or a word for "no value"; NaN where it is no number.
 *
 * `(-3.5)` is -3.5: it says twice that it is negative, as forms do that put brackets round a number that has its sign. `(+3.5)`
 * contradicts itself and is none.
 */
export function parseNumber(cell: string): number | null {
  const plain = plainNumber(cell);
  if (!Number.isNaN(plain)) return plain;
  const text = cell
    .normalize('NFKC')
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^'/, '')
    .replace(/^\$(?=[\d.])/, '');
  if (BLANKS.has(text.toLowerCase())) return null;
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed?.[1]) return bracketed[1].startsWith('+') ? Number.NaN : -parsePart(bracketed[1].replace(/^-/, ''));
  const trailing = /^([^-].*)-$/.exec(text);
  return trailing?.[1] ? -parsePart(trailing[1]) : parsePart(text);
}

/** The scale or per cent sign that a number carries, `亿` of `(3.5亿)` and of `3.5亿-`; empty where it is written out. */
export function numberSuffix(cell: string): string {
  const last = cell.charCodeAt(cell.length - 1);
  if (last >= 48 && last <= 57) return '';
  return /(万亿|[KMBT万亿%])[\s)\-\u2212\u2013]*$/i.exec(cell.normalize('NFKC'))?.[1] ?? '';
}

/**
 * A cell that JavaScript itself reads as we do, as nearly all are: it begins and ends with a digit and is no `0x10`. NaN where
 * it has to be looked at more closely. A million rows have many millions of cells, so this one look decides most.
 */
function plainNumber(cell: string): number {
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  const isPlain = first >= 48 && first <= 57 && last >= 48 && last <= 57 && !(first === 48 && cell.charCodeAt(1) > 57);
  return isPlain ? finite(Number(cell)) : Number.NaN;
}

function parsePart(text: string): number {
  const match = /^(.*?)\s*(万亿|[KMBT万亿]|%)?$/i.exec(text);
  const [, digits = '', suffix = ''] = match ?? [];
  if (!GROUPED.test(digits)) return Number.NaN;
  return scaled(digits.replaceAll(',', ''), SCALE[suffix.toUpperCase()] ?? 1);
}

/** Scales through the decimal string, so that 2.95B is 2950000000 and not a neighbour of it. */
function scaled(digits: string, scale: number): number {
  if (scale === 1) return finite(Number(digits));
  return finite(/e/i.test(digits) ? Number(digits) * scale : Number(`${digits}e${Math.log10(scale)}`));
}

/** What is too large to be held is no number of ours. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}
