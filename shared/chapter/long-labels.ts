import { weekLabel } from '../market/trading-week.ts';
import type { Block, Chapter, Exhibit, ListItem, Passage } from './chapter.ts';

/** The report with the week's label in its long form everywhere: `20260316-20260322` for `20260316-0322`. */
export function longLabels(chapter: Chapter): Chapter {
  const { week, front } = chapter;
  const short = weekLabel(week);
  const long = [week.from, week.to].map((day) => day.replaceAll('-', '')).join('-');
  if (short === long) return chapter;
  const words = (said: string) => said.replaceAll(short, long);
  return {
    ...chapter,
    week: { ...week, label: words(week.label) },
    front: {
      ...front,
      title: words(front.title),
      bullets: front.bullets.map((item) => inItem(item, short, long)),
    },
    body: chapter.body.map((block) => inBlock(block, short, long)),
  };
}

function inBlock(block: Block, short: string, long: string): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: block.text.replaceAll(short, long) };
    case 'paragraph':
      return { ...block, passages: block.passages.map((passage) => inPassage(passage, short, long)) };
    case 'list':
      return { ...block, items: block.items.map((item) => inItem(item, short, long)) };
    case 'figure':
    case 'table':
      return inExhibit(block, short, long);
  }
}

function inExhibit<Of extends Exhibit>(block: Of, short: string, long: string): Of {
  const words = (said: string) => said.replaceAll(short, long);
  const { caption, alt, figure } = block;
  return {
    ...block,
    alt: words(alt),
    caption: caption && { ...caption, text: words(caption.text) },
    figure: { ...figure, title: words(figure.title) },
  };
}

function inItem({ lead, passages }: ListItem, short: string, long: string): ListItem {
  return { lead: lead.replaceAll(short, long), passages: passages.map((passage) => inPassage(passage, short, long)) };
}

/** Numbers behind a label that grew stand further on. */
function inPassage(passage: Passage, short: string, long: string): Passage {
  const shift = (at: number) => at + (passage.text.slice(0, at).split(short).length - 1) * (long.length - short.length);
  return {
    ...passage,
    text: passage.text.replaceAll(short, long),
    generated: passage.generated === null ? null : passage.generated.replaceAll(short, long),
    facts: passage.facts.map((fact) => ({ ...fact, at: shift(fact.at) })),
  };
}
