/**
 * How numbers of a style are shown where the stored number would mislead: a per cent is stored as its hundredth part, and a code
 * of leading zeros as a number without them.
 */
type Shown = { readonly kind: 'percent' } | { readonly kind: 'zeros'; readonly width: number };

/** By the number of the style, as cells name it. */
export type ShownByStyle = ReadonlyMap<number, Shown>;

/** Per cent formats that every workbook has without saying so. */
const BUILT_IN_PERCENT = new Set([9, 10]);

/** Reads from a workbook's styles which of them show their numbers otherwise than they are stored. */
export function shownByStyle(styles: string): ShownByStyle {
  const formats = new Map<number, string>();
  for (const [, attributes = ''] of styles.matchAll(/<(?:\w+:)?numFmt\b([^>]*)>/g))
    formats.set(Number(attribute(attributes, 'numFmtId')), unescaped(attribute(attributes, 'formatCode') ?? ''));
  const cellStyles = /<((?:\w+:)?)cellXfs\b[\s\S]*?<\/\1cellXfs>/.exec(styles)?.[0] ?? '';
  const shown = new Map<number, Shown>();
  let style = 0;
  for (const [, attributes = ''] of cellStyles.matchAll(/<(?:\w+:)?xf\b([^>]*)>/g)) {
    const id = Number(attribute(attributes, 'numFmtId'));
    const how = shownBy(id, formats.get(id) ?? '');
    if (how) shown.set(style, how);
    style++;
  }
  return shown;
}

function shownBy(id: number, format: string): Shown | null {
  // Words in quotes, escaped signs and conditions in brackets are no part of the number.
  const [plain = ''] = format.replace(/"[^"]*"|[\\_*].|\[[^\]]*\]/g, '').split(';');
  if (BUILT_IN_PERCENT.has(id) || plain.includes('%')) return { kind: 'percent' };
  return /^0{2,}$/.test(plain) ? { kind: 'zeros', width: plain.length } : null;
}

const CELL = /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1c>)/g;

/**
 * A sheet's XML in which each cell that would be misread is the text that a person sees in it: per cents, codes with leading
 * zeros, errors, days written as text, and formulas that no program has worked out yet.
 */
export function withCellsAsSeen(xml: string, shown: ShownByStyle): string {
  return xml.replace(CELL, (whole, prefix: string, attributes: string, body: string = '') => {
    const seen = textSeen(attributes, body, shown);
    if (seen === null) return whole;
    const place = attribute(attributes, 'r');
    return `<${prefix}c${place === null ? '' : ` r="${place}"`} t="str"><${prefix}v>${seen}</${prefix}v></${prefix}c>`;
  });
}

/** The cell's text, still escaped as in XML; null where the cell can stay as it is. */
function textSeen(attributes: string, body: string, shown: ShownByStyle): string | null {
  const type = attribute(attributes, 't') ?? 'n';
  const value = /<(?:\w+:)?v\b[^>]*>([^<]*)</.exec(body)?.[1] ?? '';
  if (type === 'e' || type === 'd') return value;
  const formula = /<(?:\w+:)?f\b[^>]*?(?:\/>|>([^<]*)<)/.exec(body);
  if (formula && value === '' && type !== 'str') return `=${formula[1] ?? ''}`;
  if (type !== 'n' || value === '') return null;
  const style = attribute(attributes, 's');
  const how = style === null ? undefined : shown.get(Number(style));
  if (how?.kind === 'percent') return `${timesHundred(value)}%`;
  return how?.kind === 'zeros' && /^\d+$/.test(value) ? value.padStart(how.width, '0') : null;
}

/** A stored number times 100, by moving its point: arithmetic would change its last digits. */
function timesHundred(stored: string): string {
  const parts = /^(-?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(stored.trim());
  if (!parts) return stored;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const point = whole.length + Number(exponent) + 2;
  const digits = (point < 0 ? '0'.repeat(-point) : '') + (whole + fraction).padEnd(point, '0');
  const before = digits.slice(0, Math.max(0, point)).replace(/^0+(?=\d)/, '') || '0';
  const behind = digits.slice(Math.max(0, point)).replace(/0+$/, '');
  return sign + before + (behind === '' ? '' : `.${behind}`);
}

/** Made once: a sheet has many cells. */
const ATTRIBUTES = {
  r: /\sr\s*=\s*(["'])(.*?)\1/,
  s: /\ss\s*=\s*(["'])(.*?)\1/,
  t: /\st\s*=\s*(["'])(.*?)\1/,
  numFmtId: /\snumFmtId\s*=\s*(["'])(.*?)\1/,
  formatCode: /\sformatCode\s*=\s*(["'])(.*?)\1/,
} as const;

function attribute(attributes: string, name: keyof typeof ATTRIBUTES): string | null {
  return ATTRIBUTES[name].exec(attributes)?.[2] ?? null;
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
