import type { Commentary } from '../contract/commentary.ts';
import type { Lang } from '../contract/envelope.ts';
import type { Week } from '../contract/week.ts';
import { text } from '../i18n/text.ts';
import type { Block, Exhibit, ListItem, Passage } from './chapter.ts';
import { editedPassage, holePassage, listItems, ownPassages, type ReportTexts, sentencePassage } from './passages.ts';
import type { ReportSection } from './sections.ts';
import type { ValueNamed } from './values.ts';

/** What sections are written from. */
export interface SectionWords {
  readonly week: Week;
  readonly lang: Lang;
  readonly texts: ReportTexts;
  readonly valueNamed: ValueNamed;
  /** Sentences that the report goes without. */
  readonly omitted: ReadonlySet<string>;
  /** The paragraph of a sentence that is said of every whole week; null of others. */
  readonly everyWeek: (sentence: string) => Commentary['paragraph'] | null;
}

/** The words of a section: the user's own paragraphs, then what the desk says. */
export interface SectionText {
  readonly own: readonly Passage[];
  readonly said: readonly Passage[];
}

/** Sections that print as bullets with their leads. */
const LISTS: ReadonlySet<string> = new Set(['advice', 'risk']);
const RISKS = ['report.risk.macro', 'report.risk.policy', 'report.risk.competition', 'report.risk.market'] as const;

/** What stands in a section in words; `lacks` says that data are missing of which it would speak. */
export function sectionText({ id, paragraphs }: ReportSection, lacks: boolean, words: SectionWords): SectionText {
  const { week, lang, texts, valueNamed, omitted, everyWeek } = words;
  const slot = `own:${id}`;
  if (id === 'risk') return { own: [], said: risks(slot, words) };
  const said = week.commentary
    .filter((sentence) => paragraphs.includes(sentence.paragraph) && !omitted.has(sentence.id))
    .flatMap((sentence) => sentencePassage(sentence, texts) ?? []);
  const unsaid = week.leftOut.filter(
    ({ id: sentence }) =>
      lacks &&
      !omitted.has(sentence) &&
      paragraphs.some((paragraph) => paragraph === everyWeek(sentence)) &&
      !week.commentary.some((one) => one.id === sentence),
  );
  const holes = unsaid.map(({ id: sentence, name, why }) =>
    holePassage(`sentence:${sentence}`, text(lang, 'report.hole.sentence', { name, why }), lang),
  );
  return { own: ownPassages(slot, texts.get(slot)?.text ?? '', valueNamed, lang), said: [...said, ...holes] };
}

/** 风险提示 as the user wrote it, else what holds of any such report. */
function risks(slot: string, { lang, texts, valueNamed }: SectionWords): Passage[] {
  const own = texts.get(slot);
  if (own) return ownPassages(slot, own.text, valueNamed, lang);
  const said = { text: '', facts: [] };
  return RISKS.flatMap((key) => editedPassage(slot, { ...said, text: text(lang, key) }, undefined) ?? []);
}

/** A section's heading, words, figures and tables; nothing where it would be empty. */
export function sectionBlocks(
  { id, title }: ReportSection,
  { own, said }: SectionText,
  exhibits: readonly Exhibit[],
): Block[] {
  if (own.length + said.length + exhibits.length === 0) return [];
  const paragraphs = own.map(
    (passage, index): Block => ({ kind: 'paragraph', id: `own:${id}:${index + 1}`, passages: [passage] }),
  );
  const list = (): Block => ({ kind: 'list', id: `text:${id}`, items: listItems(said) });
  const paragraph = (): Block => ({ kind: 'paragraph', id: `text:${id}`, passages: [...said] });
  return [
    { kind: 'heading', id, level: 1, text: title },
    ...paragraphs,
    ...(said.length === 0 ? [] : [LISTS.has(id) ? list() : paragraph()]),
    ...exhibits,
  ];
}

/** A section in one bullet of the front page: the user's own first paragraph, else the first that the desk says; risks by their heads. */
export function frontBullet({ id, title }: ReportSection, { own, said }: SectionText, lang: Lang): ListItem[] {
  if (id === 'risk') {
    const heads = listItems(said).map(({ lead, passages }) => lead || (passages[0]?.text ?? ''));
    if (heads.length === 0) return [];
    const [separator, end] = [text(lang, 'list.separator'), text(lang, 'report.sentenceEnd')];
    const joined = editedPassage(`own:${id}`, { text: heads.join(separator) + end, facts: [] }, undefined);
    return joined ? [{ lead: title, passages: [joined] }] : [];
  }
  const first = own[0] ?? said.find(({ isHole }) => !isHole) ?? said[0];
  if (!first) return [];
  return [{ lead: title, passages: [first] }];
}
