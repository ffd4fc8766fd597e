import { type Block, type Chapter, type Exhibit, exhibitName, type Passage } from '../chapter/chapter.ts';
import { betweenPassages } from '../chapter/passages.ts';
import type { Fact, FactText } from '../contract/commentary.ts';
import { text } from '../i18n/text.ts';

/** What the desk prints in one place: a line of its report, or a row of one of its tables with tabs between the cells. */
export interface DeskLine extends FactText {
  /** The figure or table that it belongs to; null of all else. */
  readonly figure: string | null;
}

/** All that the desk prints in a week's report, line by line, with the traces of its numbers. */
export function deskLines(chapter: Chapter): DeskLine[] {
  const { lang, front, header, footer, contents } = chapter;
  const plain = (words: string, figure: string | null = null): DeskLine => ({ text: words, facts: [], figure });
  const bullet = (lead: string, passages: readonly Passage[]) =>
    joined(passages, chapter, lead === '' ? '' : text(lang, 'report.lead', { lead }));
  const ofBlock = (block: Block): DeskLine[] => {
    switch (block.kind) {
      case 'heading':
        return [plain(block.text)];
      case 'paragraph':
        return [joined(block.passages, chapter, '')];
      case 'list':
        return block.items.map(({ lead, passages }) => bullet(lead, passages));
      default:
        return ofExhibit(block, chapter);
    }
  };
  return [
    ...[
      header.left,
      `${header.left} ${front.date}`,
      header.right,
      footer.left,
      footer.notice,
      contents.title,
      contents.figures,
    ].map((one) => plain(one)),
    ...[front.industry, front.date, front.rating, front.title, front.subtitle].map((one) => plain(one)),
    ...front.bullets.map(({ lead, passages }) => bullet(lead, passages)),
    ...front.analysts.flatMap(({ name, role, licence, email }) => [
      plain([name, role].join(' ')),
      plain(text(lang, 'report.licence', { licence })),
      plain(email),
    ]),
    ...front.related.map(({ title, date }) => plain(text(lang, 'report.related.line', { title, date }))),
    ...(front.trend ? ofExhibit(front.trend, chapter) : []),
    ...chapter.body.flatMap(ofBlock),
    ...chapter.closing.flatMap(ofBlock),
  ].filter((line) => line.text !== '');
}

function joined(passages: readonly Passage[], { lang }: Chapter, lead: string): DeskLine {
  let words = lead;
  const facts: Fact[] = [];
  for (const [index, passage] of passages.entries()) {
    if (index > 0) words += betweenPassages(lang);
    facts.push(...passage.facts.map((fact) => ({ ...fact, at: fact.at + words.length })));
    words += passage.text;
  }
  return { text: words, facts, figure: null };
}

function ofExhibit(block: Exhibit, { lang }: Chapter): DeskLine[] {
  const { id, caption, source, note, figure } = block;
  const line = (words: string): DeskLine => ({ text: words, facts: [], figure: id });
  const captioned = caption
    ? [line(exhibitName(block, lang) + text(lang, 'report.caption.between') + caption.text), line(caption.text)]
    : [line(figure.title)];
  const table =
    figure.kind === 'table'
      ? [...figure.columns.map(({ header }) => line(header)), ...figure.rows.map((row) => rowLine(row.cells, id))]
      : [];
  return [...captioned, line(source), line(note), ...table];
}

function rowLine(
  cells: readonly { readonly text: string; readonly value: number | null; readonly trace: string | null }[],
  figure: string,
): DeskLine {
  let words = '';
  const facts: Fact[] = [];
  for (const [index, { text: printed, value, trace }] of cells.entries()) {
    if (index > 0) words += '\t';
    if (value !== null && trace !== null) facts.push({ text: printed, value, unit: '', trace, at: words.length });
    words += printed;
  }
  return { text: words, facts, figure };
}
