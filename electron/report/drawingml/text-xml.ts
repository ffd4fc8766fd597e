import type { NativeLook } from './native-chart.ts';

/** Characters that XML cannot hold, however they are written, taken out. */
export function withoutIllegal(words: string): string {
  return words.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** Words as they stand in XML, in text and in attributes. */
export function escaped(words: string): string {
  return withoutIllegal(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `#9b1c2e` as documents write it: 9B1C2E. */
export function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}

export function solidFill(colour: string, alphaPct = 100): string {
  const alpha = alphaPct === 100 ? '' : `<a:alpha val="${alphaPct * 1000}"/>`;
  return `<a:solidFill><a:srgbClr val="${hex(colour)}">${alpha}</a:srgbClr></a:solidFill>`;
}

const EMU_PER_PX = 9525;

/** A line of a width in px. */
export function stroke(colour: string, width: number, dash: 'solid' | 'dash' = 'solid'): string {
  if (width === 0) return '<a:ln><a:noFill/></a:ln>';
  return `<a:ln w="${Math.floor(width * EMU_PER_PX)}" cap="flat">${solidFill(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
}

/** Hundredths of a point for px, to half a point. */
function hundredths(px: number): number {
  return Math.floor(px * 0.75 * 2 + 0.5) * 50;
}

interface TextLook {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  /** `wrapped`: on several lines, level; `whole`: as the office program finds room; `single`: on one line. */
  readonly lines?: keyof typeof BODY;
}

/** The rotation of `whole` stands for none in particular. */
const BODY = {
  wrapped: '<a:bodyPr rot="0" vert="horz"/>',
  whole: '<a:bodyPr rot="-60000000" vert="horz"/>',
  single: '<a:bodyPr rot="0" vert="horz" wrap="none"/>',
} as const;

/** How the texts of a part of the chart are written, in the document's faces. */
export function textProperties(
  { fonts, lang }: Pick<NativeLook, 'fonts' | 'lang'>,
  { size, colour, bold = false, lines = 'whole' }: TextLook,
): string {
  const look = `sz="${hundredths(size)}" b="${bold ? 1 : 0}"`;
  const faces = `<a:latin typeface="${escaped(fonts.latin)}"/><a:ea typeface="${escaped(fonts.eastAsian)}"/>`;
  return `<c:txPr>${BODY[lines]}<a:lstStyle/><a:p><a:pPr><a:defRPr ${look}>${solidFill(colour)}${faces}</a:defRPr></a:pPr><a:endParaRPr lang="${languageTag(lang)}"/></a:p></c:txPr>`;
}

export function languageTag(lang: NativeLook['lang']): string {
  return lang === 'zh' ? 'zh-CN' : 'en-US';
}
