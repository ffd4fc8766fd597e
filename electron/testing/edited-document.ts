import { closeParts, openParts, partText, setPartText } from '../report/office/parts.ts';
import { elements, treeOf } from '../report/office/xml.ts';

const DOCUMENT = 'word/document.xml';

/** A document as a hand leaves it: its text part changed, all else as it was. */
export function editedDocument(bytes: Uint8Array, edit: (xml: string) => string, part = DOCUMENT): Uint8Array {
  const parts = openParts(bytes);
  const xml = partText(parts, part);
  const made = edit(xml);
  if (made === xml) throw new Error('the edit changed nothing');
  setPartText(parts, part, made);
  return closeParts(parts);
}

/** The XML of a document's text. */
export function documentXml(bytes: Uint8Array, part = DOCUMENT): string {
  return partText(openParts(bytes), part);
}

/** What the paragraphs of a document say, one by one; what was taken out with changes tracked is gone. */
export function paragraphTexts(bytes: Uint8Array): string[] {
  return elements(treeOf(documentXml(bytes)), 'w:p')
    .map((paragraph) =>
      elements(paragraph, '*')
        .map(({ tagName, textContent }) =>
          tagName === 'w:t' ? (textContent ?? '') : tagName === 'w:noBreakHyphen' ? '-' : '',
        )
        .join('')
        .replaceAll('\u2011', '-'),
    )
    .filter((words) => words.trim() !== '');
}

/** Puts XML behind the first run that ends with some words. */
export function behind(words: string, made: string): (xml: string) => string {
  return (xml) => {
    const at = xml.indexOf(`${words}</w:t></w:r>`);
    if (at < 0) throw new Error(`no run ends with ${words}`);
    const end = at + `${words}</w:t></w:r>`.length;
    return xml.slice(0, end) + made + xml.slice(end);
  };
}

/** Words as a run of Word's. */
export function run(words: string): string {
  return `<w:r w:rsidR="00AB12CD"><w:t xml:space="preserve">${words}</w:t></w:r>`;
}
