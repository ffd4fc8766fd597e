import type { Chapter } from '../../../../shared/chapter/chapter.ts';
import { closeParts, openParts, partText, setCreated, setPartText } from '../../office/parts.ts';
import type { DocumentChart } from './exhibits.ts';
import { TEXT_WIDTH } from './look.ts';
import { putCharts } from './put-charts.ts';
import type { Tag } from './tags.ts';
import { putTags, tagsOfChapter } from './tags-part.ts';

const DOCUMENT = 'word/document.xml';
/** Parts of a Word document that hold text. */
export const TEXT_PARTS = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/** What is known of a document beyond its words. */
interface Known {
  readonly chapter: Chapter;
  readonly tags: readonly Tag[];
  /** The page of each bookmark. */
  readonly pages: ReadonlyMap<string, string>;
  readonly createdAt: string;
  /** Charts of Word's own, which take the places of their placeholders. */
  readonly charts?: ReadonlyMap<string, DocumentChart>;
}

/** The document as it leaves: with what its places are, of one time, and numbered from one whatever was written before it. */
export function finishDocx(
  bytes: Uint8Array,
  { chapter, tags, pages, createdAt, charts = new Map() }: Known,
): Uint8Array {
  const parts = openParts(bytes);
  setCreated(parts, createdAt);
  putTags(parts, tagsOfChapter(chapter, tags));
  if (charts.size > 0) putCharts(parts, chapter, charts);
  setPartText(parts, DOCUMENT, withCaptionNumbers(withPages(partText(parts, DOCUMENT), pages)));
  const number = renumbering();
  for (const part of [...parts.keys()].filter((name) => TEXT_PARTS.test(name)).sort())
    setPartText(parts, part, number(partText(parts, part)));
  return closeParts(parts);
}

/** The lists of figures and tables with the page of each, to the right of the text. */
function withPages(xml: string, pages: ReadonlyMap<string, string>): string {
  const entry =
    /(<w:hyperlink [^>]*w:anchor="([^"]+)"[^>]*><w:r>)<w:rPr><w:rStyle w:val="IndexLink"\/><\/w:rPr>(<w:t [^>]*>[^<]*<\/w:t><w:tab\/><w:t [^>]*>)(<\/w:t>)/g;
  return xml
    .replace(
      entry,
      (_, head: string, bookmark: string, words: string, end: string) =>
        head + words + (pages.get(bookmark) ?? '') + end,
    )
    .replace(/<w:tab w:val="clear" w:pos="\d+"\/>(<w:tab w:val="right" w:pos=")\d+/g, `$1${TEXT_WIDTH}`);
}

/** Numbers of captions that no program has counted yet: each counter in the order of the document, as Word counts. */
function withCaptionNumbers(xml: string): string {
  const counts = new Map<string, number>();
  const field =
    /(<w:fldChar w:fldCharType="begin")(?: w:dirty="\w+")?(\/><w:instrText[^>]*>SEQ ([^<\s]+)[^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/>)(?:<w:t[^>]*>[^<]*<\/w:t>)?(<w:fldChar)/g;
  return xml.replace(field, (_, begin: string, instruction: string, name: string, end: string) => {
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    return `${begin}${instruction}<w:t>${number}</w:t>${end}`;
  });
}

/** Bookmarks, headings' anchors and pictures numbered from one in their order, through all parts of a document. */
function renumbering(): (xml: string) => string {
  const [anchors, pictures] = [counter(), counter()];
  let [bookmarks, part] = [0, 0];
  return (xml) => {
    part++;
    const numbered = withBookmarksInOrder(xml, () => ++bookmarks);
    return numbered
      .replace(/\b_Toc(\d+)\b/g, (_, id: string) => `_Toc${anchors(id)}`)
      .replace(/(<wp:docPr\b[^>]*?\bid=")([^"]*)/g, (_, head: string, id: string) => head + pictures(`${part} ${id}`));
  };
}

/** Each beginning of a bookmark with a number of its own, and each end with that of the last beginning that it can belong to. */
function withBookmarksInOrder(xml: string, next: () => number): string {
  const open = new Map<string, number[]>();
  return xml.replace(/(<w:bookmark(Start|End)\b[^>]*?w:id=")([^"]*)/g, (_, head: string, side: string, id: string) => {
    const numbers = open.get(id) ?? [];
    open.set(id, numbers);
    if (side === 'End') return head + (numbers.pop() ?? next());
    const number = next();
    numbers.push(number);
    return head + number;
  });
}

/** Numbers from one for what it is given, the same for the same. */
function counter(): (id: string) => number {
  const numbers = new Map<string, number>();
  return (id) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
}
