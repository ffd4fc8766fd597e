import { sumExactly } from '../../shared/analytics/southbound-net.ts';
import type { FlowChannel, FlowClosingRow, FlowName } from '../../shared/contract/flows.ts';
import type { OutputOf } from '../../shared/contract/operations.ts';
import { instrumentKind, instrumentName } from '../../shared/market/instrument-name.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import { possibleSouthboundDays, southboundDays } from '../../shared/market/southbound-days.ts';
import { type DaySpan, weekOf } from '../../shared/market/trading-week.ts';
import { type ClosingInput, closingRowsOf, daysWithBothLists } from '../../shared/week/closing-rows.ts';
import { recentDays, recentFrom, type SpanOf, spanBefore, spanDays, spanKey } from '../../shared/week/flow-span.ts';
import { rowsOfChannel } from '../../shared/week/flows.ts';
import { netsOfLists } from '../../shared/week/lists-before.ts';
import { UNITS_PER_YI } from '../../shared/week/southbound.ts';
import { spanNames } from '../../shared/week/span-names.ts';
import type { ActiveRow, WeekRows } from '../../shared/week/week-rows.ts';
import type { ReadDb } from '../store/db.ts';
import type { DeskContext, Handlers } from './context.ts';
import { gatherActive } from './gather/flows.ts';
import { gatherWeek } from './gather/gather-week.ts';
import { gatherLists, gatherSpanChanges, gatherSpanHoldings, gatherTotals } from './gather/span.ts';
import { chooseWeek } from './known-weeks.ts';

export const flowsHandlers: Handlers<'flows'> = {
  flows({ week: asked, span: chosen, channel }, { desk, lang }) {
    const { calendar } = desk;
    const week = chooseWeek(desk, asked);
    const span = spanDays(chosen, week, { calendar, known: knownDays(gatherWeek(desk, week, lang)) });
    // Everything is worked out as of the span's end, as its traces are, which know nothing of the week that it was asked for.
    const rows = gatherWeek(desk, weekOf(span.to), lang);
    const lists = listsOf(desk, span, channel);
    const before = spanBefore(chosen.kind, span, calendar);
    const earlier = before && { ...before, ...gatherLists(desk.cache(), before, channel) };
    const days = listDays(lists.rows, span, channel, rows);
    const isWhole = earlier !== null && isWholeList(listDays(earlier.rows, earlier, channel, rows));
    const totals = gatherTotals(desk.cache(), rows, span);
    return {
      from: span.from,
      to: span.to,
      channel,
      days,
      weekDays: possibleSouthboundDays(calendar, week),
      currency: lists.currency,
      why: lists.rows.length > 0 ? null : southboundDays(calendar, span)?.length === 0 ? 'shut' : 'absent',
      names: namesOf(desk.cache(), rows, {
        of: { channel, ...span },
        lists,
        turnover: totals.turnover,
        earlier: isWhole ? new Set(earlier.rows.map(({ code }) => code)) : null,
      }),
      recentDays: lists.recentDays,
      closing: closingOf(lists.rows, rows, { channel, ...span }, totals),
      before: earlier && {
        from: earlier.from,
        to: earlier.to,
        isWhole,
        dropped: isWhole && isWholeList(days) ? droppedOf(lists.rows, earlier.rows, rows) : null,
      },
    };
  },
};

/** Days of the week of which lists or southbound's net are there. */
function knownDays({ active, southbound, week }: WeekRows): IsoDate[] {
  return [...active, ...southbound].map(({ date }) => date).filter((date) => date >= week.from);
}

/** A span's lists, and those of the twenty days up to its last list, which a sparkline shows. */
interface SpanLists {
  readonly rows: readonly ActiveRow[];
  readonly currency: string;
  readonly recent: readonly ActiveRow[];
  readonly recentDays: IsoDate[];
}

/** In one query, whichever of the two begins earlier. */
function listsOf(
  desk: Pick<DeskContext, 'cache' | 'calendar'>,
  { from, to }: DaySpan,
  channel: FlowChannel,
): SpanLists {
  const [first = from] = [recentFrom(to), from].sort();
  const active = gatherActive(desk.cache(), first, to);
  const { rows, currency } = rowsOfChannel(
    active.filter(({ date }) => date >= from),
    channel,
  );
  const recent = rowsOfChannel(
    active.filter((row) => row.currency === currency),
    channel,
  ).rows;
  const last = recent.reduce<IsoDate | null>((newest, { date }) => (newest && newest > date ? newest : date), null);
  return { rows, currency, recent, recentDays: recentDays(last ?? to, desk.calendar).filter((day) => day >= first) };
}

/** Southbound days of a span that have the lists that are asked for, out of all that it may have. */
function listDays(
  listed: readonly ActiveRow[],
  span: DaySpan,
  channel: FlowChannel,
  { calendar }: Pick<WeekRows, 'calendar'>,
): OutputOf<'flows'>['days'] {
  const there = channel === 'all' ? daysWithBothLists(listed) : new Set(listed.map(({ date }) => date));
  const possible = possibleSouthboundDays(calendar, span);
  const have = possible.filter((day) => there.has(day));
  const last = have.at(-1) ?? null;
  return {
    have: have.length,
    want: possible.length,
    last,
    isTail: last !== null && possible[have.length - 1] === last,
  };
}

function isWholeList({ have, want }: OutputOf<'flows'>['days']): boolean {
  return have > 0 && have === want;
}

interface NamesInput {
  readonly of: Omit<SpanOf, 'code'>;
  readonly lists: SpanLists;
  readonly turnover: ReturnType<typeof gatherTotals>['turnover'];
  readonly earlier: ReadonlySet<string> | null;
}

function namesOf(db: ReadDb, rows: WeekRows, { of, lists, turnover, earlier }: NamesInput): FlowName[] {
  const codes = [...new Set(lists.rows.map(({ code }) => code))];
  return spanNames(lists.rows, lists.recent, {
    of,
    rows,
    totals: turnover,
    holdings: gatherSpanHoldings(db, codes, of.to),
    price: gatherSpanChanges(db, rows, codes, of),
    earlier,
    recentDays: lists.recentDays,
  });
}

const CLOSING = [
  ['activeTotal', 'spanActiveTotal'],
  ['activeEtfTotal', 'spanActiveEtfTotal'],
  ['unlisted', 'spanUnlisted'],
  ['totalConverted', 'spanTotalConverted'],
] as const;

/** Sums below the names: of both channels those of the week; of one its stocks, its ETFs and both, since no total stands beside. */
function closingOf(
  listed: readonly ActiveRow[],
  { labels }: Pick<WeekRows, 'labels'>,
  of: Omit<SpanOf, 'code'>,
  input: ClosingInput,
): OutputOf<'flows'>['closing'] {
  const own = { ...of, code: 'southbound' };
  const { closing, ...sums } = closingRowsOf(listed, labels, input);
  const isOneChannel = of.channel !== 'all';
  const rows = CLOSING.flatMap(([key, kind]): FlowClosingRow[] => {
    const net = isOneChannel && (key === 'unlisted' || key === 'totalConverted') ? null : sums[key];
    return net === null ? [] : [{ key, net, trace: spanKey(kind, own) }];
  });
  if (!isOneChannel) return { ...closing, rows };
  const net = sumExactly(listed.map((row) => row.net)) / UNITS_PER_YI;
  const both = { key: 'listedTotal', net, trace: spanKey('spanListedTotal', own) } as const;
  return { rows: listed.length === 0 ? [] : [...rows, both], rates: [], why: 'oneChannel', days: [] };
}

/** Names of the lists before that are on none now, the largest net first. */
function droppedOf(
  listed: readonly ActiveRow[],
  earlier: readonly ActiveRow[],
  { labels, lang }: Pick<WeekRows, 'labels' | 'lang'>,
): { code: string; name: string; isEtf: boolean }[] {
  const now = new Set(listed.map(({ code }) => code));
  return netsOfLists(earlier)
    .filter(({ code }) => !now.has(code))
    .map(({ code }) => ({
      code,
      name: instrumentName(code, labels, lang),
      isEtf: instrumentKind(code, labels) === 'etf',
    }));
}
