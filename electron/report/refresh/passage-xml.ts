import type { Passage } from '../../../shared/chapter/chapter.ts';
import { partsOf } from '../../../shared/commentary/parts.ts';
import { escaped } from '../drawingml/text-xml.ts';
import { textXml } from './edits.ts';
import type { Updating } from './updating.ts';

const YELLOW = '<w:highlight w:val="yellow"/>';
/** What stands behind a highlight in the order of a run's properties. */
const BEHIND = /<w:(u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)\b/;

/** The look of a place for words that are no lack. */
export function plainLook(look: string): string {
  return look.replace(/<w:highlight [^>]*\/>/g, '').replace(/<w:(b|bCs)\/>/g, '');
}

/** The look of a place on yellow. */
export function holeLook(look: string): string {
  if (look === '') return `<w:rPr><w:b/><w:bCs/>${YELLOW}</w:rPr>`;
  if (look.includes('<w:highlight')) return look;
  const at = BEHIND.exec(look)?.index ?? look.lastIndexOf('</w:rPr>');
  return look.slice(0, at) + YELLOW + look.slice(at);
}

/** Words as a run. */
export function runXml(words: string, look: string): string {
  return `<w:r>${look}${textXml(words)}</w:r>`;
}

/** A bookmark around something. */
export function marked(name: string, id: number, xml: string): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${escaped(name)}"/>${xml}<w:bookmarkEnd w:id="${id}"/>`;
}

/** A number whose minus sign stays with it at the end of a line. */
export function heldTogether(print: string): string {
  return print.startsWith('-') ? `\u2011${print.slice(1)}` : print;
}

/** What a passage says, as runs in one look: each of its numbers can be found again. `of` is the bookmark that it stands in. */
export function passageXml(passage: Passage, of: string, look: string, { tags, nextId }: Updating): string {
  if (passage.isHole) return runXml(passage.text, holeLook(look));
  return partsOf(passage)
    .map((part) => {
      if (typeof part === 'string') return runXml(part, look);
      return marked(tags.number(part, of), nextId(), runXml(heldTogether(part.text), look));
    })
    .join('');
}
