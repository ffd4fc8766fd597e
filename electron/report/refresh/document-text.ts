import { attributeIn, decoded, scanXml, type XmlTag } from './scan-xml.ts';

/** A piece of text of a part: one element that prints characters. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly run: Run;
  /** Taken out, or put in, with changes tracked. */
  readonly isDeleted: boolean;
  readonly isInserted: boolean;
  /** Within a field: counted or listed by the office program. */
  readonly isField: boolean;
}

/** Some text in one look. */
export interface Run {
  readonly start: number;
  end: number;
  /** Its look, as XML; empty where it has none of its own. */
  look: string;
  /** It holds more than text: a drawing, a footnote, a field. */
  isMore: boolean;
  readonly paragraph: Paragraph;
}

export interface Paragraph {
  readonly start: number;
  end: number;
  /** Properties, as XML. */
  properties: string;
  /** The bookmark that its entry of a list leads to. */
  anchor: string | null;
}

/** A bookmark: where its two ends lie. */
export interface Mark {
  readonly name: string;
  readonly id: string;
  readonly start: XmlTag;
  end: XmlTag | null;
}

/** A part of a document with its text in order, bookmarks, drawings and tables, each with its place in the XML. */
export interface PartText {
  readonly name: string;
  readonly xml: string;
  readonly tags: readonly XmlTag[];
  readonly paragraphs: readonly Paragraph[];
  readonly pieces: readonly Piece[];
  readonly marks: readonly Mark[];
}

/** What prints one character, however it is spelt. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:noBreakHyphen': '\u2011',
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
};
const PLAIN = new Set(['w:r', 'w:rPr', 'w:t', 'w:delText', 'w:lastRenderedPageBreak', ...Object.keys(CHARACTERS)]);

const TAKEN_OUT = ['w:del', 'w:moveFrom'] as const;
const PUT_IN = ['w:ins', 'w:moveTo'] as const;

/** Reads a part once. */
export function readPartText(name: string, xml: string): PartText {
  const tags = scanXml(xml);
  const reading = new Reading(xml);
  for (const [index, tag] of tags.entries()) reading.take(tag, tags[index + 1]);
  const { paragraphs, pieces, marks } = reading;
  return { name, xml, tags, paragraphs, pieces, marks };
}

/** What is open while a part is read. */
class Reading {
  readonly paragraphs: Paragraph[] = [];
  readonly pieces: Piece[] = [];
  readonly marks: Mark[] = [];
  readonly #xml: string;
  readonly #openParagraphs: Paragraph[] = [];
  readonly #openRuns: Run[] = [];
  readonly #properties: { readonly name: string; readonly start: number }[] = [];
  readonly #tracked = new Map<string, number>([...TAKEN_OUT, ...PUT_IN].map((name) => [name, 0]));
  #fields = 0;

  constructor(xml: string) {
    this.#xml = xml;
  }

  take(tag: XmlTag, next: XmlTag | undefined): void {
    const { name, kind } = tag;
    if (name === 'w:p' || name === 'w:r') this.#container(tag);
    else if (name === 'w:pPr' || name === 'w:rPr') this.#look(tag);
    else if (this.#tracked.has(name) && kind !== 'empty')
      this.#tracked.set(name, (this.#tracked.get(name) ?? 0) + (kind === 'open' ? 1 : -1));
    else if (name === 'w:bookmarkStart' || name === 'w:bookmarkEnd') this.#mark(tag);
    else if (name === 'w:hyperlink' && kind === 'open') this.#link(tag);
    else this.#inRun(tag, next);
  }

  #isWithin(names: readonly string[]): boolean {
    return names.some((name) => (this.#tracked.get(name) ?? 0) > 0);
  }

  #source({ start, end }: Pick<XmlTag, 'start' | 'end'>): string {
    return this.#xml.slice(start, end);
  }

  #container(tag: XmlTag): void {
    const paragraph = this.#openParagraphs.at(-1);
    if (tag.name === 'w:p') {
      if (tag.kind === 'close') {
        const closed = this.#openParagraphs.pop();
        if (closed) closed.end = tag.end;
        return;
      }
      const opened: Paragraph = { start: tag.start, end: tag.end, properties: '', anchor: null };
      this.paragraphs.push(opened);
      if (tag.kind === 'open') this.#openParagraphs.push(opened);
    } else if (tag.kind === 'open' && paragraph)
      this.#openRuns.push({ start: tag.start, end: tag.end, look: '', isMore: false, paragraph });
    else if (tag.kind === 'close') {
      const closed = this.#openRuns.pop();
      if (closed) closed.end = tag.end;
    }
  }

  #look(tag: XmlTag): void {
    if (tag.kind === 'open') this.#properties.push(tag);
    if (tag.kind !== 'close') return;
    const start = this.#properties.pop()?.start ?? tag.start;
    // Those of an earlier look, which tracked changes keep, stand within others.
    if (this.#properties.some(({ name }) => name === tag.name)) return;
    const source = this.#xml.slice(start, tag.end);
    const [run, paragraph] = [this.#openRuns.at(-1), this.#openParagraphs.at(-1)];
    if (tag.name === 'w:rPr' && run && this.#properties.length === 0) run.look = source;
    if (tag.name === 'w:pPr' && paragraph) paragraph.properties = source;
  }

  #mark(tag: XmlTag): void {
    const id = attributeIn(this.#source(tag), 'w:id') ?? '';
    if (tag.name === 'w:bookmarkStart') {
      this.marks.push({ name: attributeIn(this.#source(tag), 'w:name') ?? '', id, start: tag, end: null });
      return;
    }
    const open = this.marks.findLast((mark) => mark.id === id && mark.end === null);
    if (open) open.end = tag;
  }

  #link(tag: XmlTag): void {
    const paragraph = this.#openParagraphs.at(-1);
    if (paragraph) paragraph.anchor ??= attributeIn(this.#source(tag), 'w:anchor');
  }

  #inRun(tag: XmlTag, next: XmlTag | undefined): void {
    const run = this.#openRuns.at(-1);
    if (!run || this.#properties.length > 0) return;
    if (tag.name === 'w:fldChar') {
      const type = attributeIn(this.#source(tag), 'w:fldCharType');
      if (type === 'begin') this.#fields++;
      if (type === 'end') this.#fields--;
    }
    if (!PLAIN.has(tag.name)) run.isMore = true;
    const isText = (tag.name === 'w:t' || tag.name === 'w:delText') && tag.kind === 'open';
    const character = tag.kind === 'close' ? undefined : CHARACTERS[tag.name];
    if (!isText && character === undefined) return;
    const end = isText ? (next?.end ?? tag.end) : tag.end;
    const text = character ?? decoded(this.#xml.slice(tag.end, next?.start ?? tag.end));
    this.pieces.push({
      start: tag.start,
      end,
      text,
      run,
      isDeleted: this.#isWithin(TAKEN_OUT) || tag.name === 'w:delText',
      isInserted: this.#isWithin(PUT_IN),
      isField: this.#fields > 0,
    });
  }
}

/** What pieces say, as it stands: what was taken out is gone. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text, isDeleted }) => (isDeleted ? '' : text)).join('');
}

/** The same with every minus sign and space as it is typed. */
export function plainText(words: string): string {
  return words.replaceAll('\u2011', '-');
}

/** The pieces between the ends of a bookmark. */
export function piecesOf({ pieces }: PartText, { start, end }: Mark): Piece[] {
  if (!end) return [];
  return pieces.filter((piece) => piece.start >= start.end && piece.end <= end.start);
}
