/** Signs of other widths and faces, as the readers of numbers know them; each is one character, so that places stay. */
const PLAIN: Readonly<Record<string, string>> = {
  '−': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '－': '-',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '［': '(',
  '］': ')',
};

const FULL_WIDTH = /[\uff01-\uff5e−‑–—\u00a0\u2009\u202f\u3000]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** A text with full-width signs, dashes and blanks as the plain ones: of the same length, so that every place in it stays. */
export function plainText(text: string): string {
  return text.replace(FULL_WIDTH, (sign) => PLAIN[sign] ?? String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET));
}
