import type { Lang } from '../contract/envelope.ts';
import type { WeekChange } from '../contract/week-parts.ts';
import { directionOf } from '../format/number.ts';
import { roundToText } from '../format/round.ts';
import { fill, text } from '../i18n/text.ts';
import { tradingDays } from '../market/calendar.ts';
import { instrumentName } from '../market/instrument-name.ts';
import { weekLabel } from '../market/trading-week.ts';
import type { Figure, FigureInput } from './figure.ts';
import type { BarsData } from './figure-data.ts';
import { groupName } from './groups.ts';
import { lackNote } from './lack-note.ts';

/** Changes print with one decimal (design, section 5, Printing). */
export const CHANGE_DECIMALS = 1;

/** Bars before the figure has its title. */
export type UntitledBars = Omit<BarsData, 'id' | 'no' | 'title'>;

/**
 * The week's changes of a group as bars, in per cent, best first; all of a figure but its title. What is missing has no bar
 * and is named in a note, as are an old base and a close of another day than the newest.
 */
export function weekChangeBars(groupId: string, { rows, changes }: FigureInput): UntitledBars {
  const { lang } = rows;
  const own = rows.groupOwns.get(groupId) ?? null;
  const codes = rows.groups.get(groupId) ?? [];
  const byCode = new Map(changes.map((change) => [change.code, change]));
  const nameOf = (code: string) => instrumentName(code, rows.labels, lang);
  const points = codes
    .flatMap((code) => {
      const { pct = null, closeDate = null, trace = '' } = byCode.get(code) ?? {};
      return pct === null || closeDate === null
        ? []
        : [{ key: code, label: nameOf(code), value: pct, own: code === own, trace, closeDate }];
    })
    .sort((a, b) => b.value - a.value);
  const drawn = new Set(points.map(({ key }) => key));
  const missing = codes.filter((code) => !drawn.has(code));
  const days = points.map(({ closeDate }) => closeDate).sort();
  const asOf = days.at(-1) ?? null;
  const lacks = (code: string) => {
    return lackNote(nameOf(code), lang, byCode.get(code)?.why ?? 'absent');
  };
  const lackNotes = () => {
    if (codes.length === 0)
      return [text(lang, 'figure.noGroup', { group: groupName(groupId, lang, rows.groupNames.get(groupId) ?? null) })];
    // Where nothing is there, one line says so.
    if (points.length === 0 && codes.length > 1) return [text(lang, 'figure.lacksAll', { count: codes.length })];
    return missing.map(lacks);
  };
  const isOld = ({ code, baseIsOld }: WeekChange) => baseIsOld && drawn.has(code);
  return {
    kind: 'bars',
    unit: '%',
    decimals: CHANGE_DECIMALS,
    points,
    notes: [
      ...lackNotes(),
      ...changes
        .filter(isOld)
        .map(({ code, baseDate }) => text(lang, 'figure.oldBase', { name: nameOf(code), date: baseDate ?? '' })),
      ...points
        .filter(({ closeDate }) => closeDate !== asOf)
        .map(({ label, closeDate }) => text(lang, 'figure.otherDay', { name: label, date: closeDate })),
    ],
    source: { kind: 'data', names: [...new Set(points.flatMap(({ key }) => rows.vendors.get(key) ?? []))].sort() },
    asOf,
    state: points.length === 0 ? 'missing' : missing.length === 0 ? 'complete' : 'partial',
    missing,
  };
}

/** What a figure of a group says of its bars: one of its own words, and what fills it beside the week's label. */
interface Finding<Key extends string> {
  readonly key: Key;
  readonly said?: Readonly<Record<string, string | number>>;
}

/** A figure of a group's week changes: its title is the finding, made from the bars in the reader's language. */
export function groupFigure<Key extends string>({
  id,
  section,
  words,
  finding,
}: {
  readonly id: string;
  readonly section: string;
  readonly words: Readonly<Record<Lang, Readonly<Record<Key, string>>>>;
  readonly finding: (bars: UntitledBars, lang: Lang) => Finding<Key>;
}): Figure {
  return {
    id,
    counts: 'figure',
    section,
    words,
    data(input) {
      const { lang, week } = input.rows;
      const bars = weekChangeBars(id, input);
      const { key, said } = finding(bars, lang);
      const title = fill(words[lang][key], { label: weekLabel(week), ...said });
      return { ...bars, title: title + upToWords(bars, input) };
    },
  };
}

/** What a title says behind its finding where the bars end before the week does: how far they go. */
export function upToWords(bars: UntitledBars, input: FigureInput): string {
  return isWhole(bars, input) ? '' : text(input.rows.lang, 'figure.upTo', { date: bars.asOf ?? '' });
}

/** Whether the bars reach the week's last day in Hong Kong. */
function isWhole({ asOf }: UntitledBars, { rows }: FigureInput): boolean {
  const last = tradingDays(rows.calendar, 'HK', rows.week)?.at(-1);
  return asOf === null || last === undefined || asOf >= last;
}

/** Bars that rise and that fall, as they print. */
export function sidesOf({ points }: UntitledBars): { up: UntitledBars['points']; down: UntitledBars['points'] } {
  const on = (side: 'up' | 'down') => points.filter(({ value }) => directionOf(value, CHANGE_DECIMALS) === side);
  return { up: on('up'), down: on('down') };
}

/** A change without its sign, as titles print it beside 涨 or 跌. */
export function printedSize(value: number): string {
  return roundToText(Math.abs(value), CHANGE_DECIMALS);
}
