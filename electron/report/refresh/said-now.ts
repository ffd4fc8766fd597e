import {
  type Block,
  type Chapter,
  type Exhibit,
  exhibitName,
  numberedBlocks,
  type Passage,
} from '../../../shared/chapter/chapter.ts';
import type { Fact } from '../../../shared/contract/commentary.ts';
import type { Week } from '../../../shared/contract/week.ts';
import { text } from '../../../shared/i18n/text.ts';
import { FILLED } from '../template/fill-docx.ts';
import { fillingsOf } from '../template/fillings.ts';
import { askedFor } from '../template/placeholders.ts';

/** A line of a block: the words in bold that lead to it, and its passages. */
export interface SaidLine {
  readonly lead: string;
  readonly passages: readonly Passage[];
}

/** What the desk says now, asked for as a document names its places. */
export interface SaidNow {
  readonly chapter: Chapter;
  /** The lines of a block of texts; none where this week has no such block. */
  readonly lines: (block: string) => readonly SaidLine[];
  readonly exhibit: (id: string) => Exhibit | null;
  /** Every number of the report, by the key of its trace. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** What a sentence or a figure is called. */
  readonly nameOf: (id: string) => string;
}

/** What a chapter and its week say. */
export function saidNow(chapter: Chapter, week: Week): SaidNow {
  const { front, body, closing, lang } = chapter;
  const filled = fillingsOf(chapter, week);
  const blocks = new Map<string, SaidLine[]>();
  for (const item of front.bullets) blocks.set(`front:${item.lead}`, [ledBy(item, lang)]);
  for (const block of [...body, ...closing]) if (!isExhibit(block)) blocks.set(block.id, linesOf(block, lang));
  const all = [...(front.trend ? [front.trend] : []), ...numberedBlocks(chapter), ...closing.filter(isExhibit)];
  const passages = [...blocks.values()].flatMap((lines) => lines.flatMap((line) => line.passages));
  return {
    chapter,
    lines(name) {
      const key = name.replace(/#\d+$/, '');
      const known = blocks.get(key);
      if (known) return known;
      const content = filled(askedFor(key.startsWith(FILLED) ? key.slice(FILLED.length) : key));
      return content?.kind === 'text' ? content.paragraphs.map((said) => ({ lead: '', passages: said })) : [];
    },
    exhibit: (id) => all.find((one) => one.id === id) ?? null,
    facts: new Map(passages.flatMap(({ facts }) => facts).map((fact) => [fact.trace, fact])),
    nameOf: namesOf(week, all, new Set(closing.map(({ id }) => id)), lang),
  };
}

function isExhibit(block: Block): block is Exhibit {
  return block.kind === 'figure' || block.kind === 'table';
}

function linesOf(block: Exclude<Block, Exhibit>, lang: Chapter['lang']): SaidLine[] {
  if (block.kind === 'paragraph') return [{ lead: '', passages: block.passages }];
  return block.kind === 'list' ? block.items.map((item) => ledBy(item, lang)) : [];
}

function ledBy({ lead, passages }: SaidLine, lang: Chapter['lang']): SaidLine {
  return { lead: lead === '' ? '' : text(lang, 'report.lead', { lead }), passages };
}

/** The names that a sentence, a part of the front page or a figure has for who reads. */
function namesOf(
  { commentary, leftOut, figures }: Week,
  exhibits: readonly Exhibit[],
  closing: ReadonlySet<string>,
  lang: Chapter['lang'],
) {
  const ofFront = ['title', 'subtitle', 'date', 'rating'] as const;
  return (id: string): string => {
    const [kind = '', name = ''] = id.split(':');
    if (kind === 'report') {
      const part = ofFront.find((one) => one === name);
      return part ? text(lang, `room.field.${part}`) : name;
    }
    if (kind === 'sentence') return [...commentary, ...leftOut].find((one) => one.id === name)?.name ?? name;
    if (kind === 'own' || kind === 'closing') return text(lang, `refresh.place.${kind}`);
    const known = exhibits.find((one) => one.id === (name || id));
    if (known) return known.caption || !closing.has(known.id) ? exhibitName(known, lang) : known.figure.title;
    return figures.find((one) => one.id === (name || id))?.title ?? id;
  };
}

/** Words that no sentence says, as a passage. */
export function wordsPassage(slot: string, text: string, isHole = false): Passage {
  return { slot, text, facts: [], generated: null, isEdited: false, isStale: false, isHole };
}
