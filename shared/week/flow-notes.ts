import type { Lang } from '../contract/envelope.ts';
import type { OutputOf } from '../contract/operations.ts';
import { text } from '../i18n/text.ts';
import type { DaySpan } from '../market/trading-week.ts';
import { closingNote } from './closing-note.ts';

type Flows = OutputOf<'flows'>;

/** Names off the lists that are told one by one on a line of the screen. */
export const TOLD_DROPPED = 12;

/** `2026-03-16 — 2026-03-22`, or the day that is both. */
export function daysLine({ from, to }: DaySpan): string {
  return from === to ? from : `${from} — ${to}`;
}

/** The days of a span, and of one that is not whole how far it goes or how many of its days are there. */
export function spanLine(flows: Pick<Flows, 'from' | 'to' | 'days' | 'why'>, lang: Lang): string {
  return [daysLine(flows), ...gapNotes(flows, lang)].join(' ');
}

/** How far a span goes that is not whole, or how many of its days have their lists; nothing of a whole one. */
export function gapNotes({ days, why }: Pick<Flows, 'days' | 'why'>, lang: Lang): string[] {
  const { have, want, last, isTail } = days;
  if (why !== null || have === want) return [];
  if (last === null) return [text(lang, 'flows.days.none')];
  const said = { to: last.slice(5), have, want };
  return [text(lang, isTail ? 'flows.days.tail' : 'flows.days.gaps', said)];
}

/** What a table of a span is called where it leaves the app: names of files are short, so gaps are told below it. */
export function tableName(flows: Pick<Flows, 'from' | 'to' | 'channel'>, kind: 'etfs' | null, lang: Lang): string {
  const channel = flows.channel === 'all' ? [] : [text(lang, `flows.channel.${flows.channel}`)];
  const etfs = kind === null ? [] : [text(lang, 'flows.etfs')];
  return [text(lang, 'flows.names'), ...etfs, ...channel, daysLine(flows)].join(' ');
}

/** What has to be said of the sums below the names: at which rates they were converted, or why some of them lack. */
export function sumNotes({ closing, why }: Pick<Flows, 'closing' | 'why'>, lang: Lang): string[] {
  if (why !== null) return [];
  const { why: lacks, ...rest } = closing;
  return lacks === 'oneChannel' ? [text(lang, 'flows.oneChannel')] : closingNote({ ...rest, why: lacks }, lang);
}

/** Which stocks, ETFs or names of either kind dropped off the lists, or why that is not told; of more than `most` the others are counted. */
export function droppedNotes(
  { before, why }: Pick<Flows, 'before' | 'why'>,
  { isEtf, most }: { readonly isEtf: boolean | null; readonly most: number },
  lang: Lang,
): string[] {
  if (before === null || why !== null) return [];
  const { isWhole, dropped } = before;
  const span = daysLine(before);
  if (!isWhole) return [text(lang, 'flows.before.gaps', { span })];
  if (dropped === null) return [text(lang, 'flows.span.gaps')];
  const own = dropped.filter((one) => isEtf === null || one.isEtf === isEtf);
  if (own.length === 0) return [text(lang, 'flows.dropped.none', { span })];
  const told = own.slice(0, most).map(({ name }) => name);
  const names = told.join(text(lang, 'list.separator'));
  const all = told.length < own.length ? text(lang, 'flows.dropped.more', { names, count: own.length }) : names;
  return [text(lang, 'flows.dropped', { span, names: all })];
}
