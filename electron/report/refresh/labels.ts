import { weekInProse } from '../../../shared/commentary/prose.ts';
import type { Lang } from '../../../shared/contract/envelope.ts';
import { addDays, type IsoDate } from '../../../shared/market/iso-date.ts';
import { weekLabel } from '../../../shared/market/trading-week.ts';

/** A print of the document's week or day, and what it is now. */
interface Label {
  readonly was: string;
  readonly now: string;
}

/** The prints by which a report names its week and its day. */
export interface Labels {
  /** The same prints in words of the document: where each stands, and what it gives way to. */
  readonly within: (words: string) => readonly { readonly at: number; readonly was: string; readonly now: string }[];
  /** Words with each of them as it is now. */
  readonly replaced: (words: string) => string;
  /** Words without them, for comparing what is said beside. */
  readonly blanked: (words: string, side: 'was' | 'now') => string;
}

/** How a week and a day of a report are printed. */
export interface PrintedWeek {
  readonly from: IsoDate;
  readonly label: string;
  readonly date: string;
}

const BLANK = '\u0001';

/** Last week's label and day, each only where it stands as the desk prints it. */
export function labelsOf(was: PrintedWeek, now: PrintedWeek, lang: Lang): Labels {
  const prints = ({ from, label, date }: PrintedWeek) => {
    const week = { from, to: addDays(from, 6) };
    const long = [week.from, week.to].map((day) => day.replaceAll('-', '')).join('-');
    return [label, weekLabel(week), long, weekInProse(week, lang), date];
  };
  const [before, after] = [prints(was), prints(now)];
  const pairs = before
    .map((print, index): Label => ({ was: print, now: after[index] ?? print }))
    .filter(({ was: print }, index) => print !== '' && before.indexOf(print) === index)
    .toSorted((a, b) => b.was.length - a.was.length);
  const pattern = (words: readonly string[]) =>
    new RegExp(`(?<!\\d)(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?!\\d)`, 'g');
  const patterns = {
    was: pattern(pairs.map((pair) => pair.was)),
    now: pattern(pairs.map((pair) => pair.now).toSorted((a, b) => b.length - a.length)),
  };
  const within: Labels['within'] = (words) =>
    [...words.matchAll(patterns.was)].flatMap(({ index, 0: print }) => {
      const pair = pairs.find((one) => one.was === print);
      return pair && pair.was !== pair.now ? [{ at: index, ...pair }] : [];
    });
  return {
    within,
    replaced: (words) =>
      within(words).reduceRight(
        (made, { at, was: print, now: next }) => made.slice(0, at) + next + made.slice(at + print.length),
        words,
      ),
    blanked: (words, side) => words.replace(patterns[side], BLANK),
  };
}
