import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlowChannel, FlowSpan } from '../../shared/contract/flows.ts';
import type { OutputOf } from '../../shared/contract/operations.ts';
import { addDays, dayNumber, isoDate } from '../../shared/market/iso-date.ts';
import { sampleDesk } from '../testing/sample-desk.ts';

// Sums below the names and what is new or gone, over the shipped sample, whose days from 2025 on have their lists and totals.
const desk = sampleDesk();
const WEEK = isoDate('2026-03-16');
const flows = (span: FlowSpan, channel: FlowChannel = 'all', week = WEEK) =>
  desk.call('flows', { week, span, channel });
const sumsOf = ({ closing }: OutputOf<'flows'>) =>
  Object.fromEntries(closing.rows.map(({ key, net }) => [key, net] as const));
const codesOf = ({ names }: OutputOf<'flows'>) => names.map(({ code }) => code);

describe('closing rows', () => {
  test('of a week are those of the week', async () => {
    const { weeks } = await desk.call('weeks', {});
    for (const { from } of weeks.filter((_, index) => index % 6 === 0)) {
      const { activeStocks, activeEtfs, closing, ...week } = await desk.call('week', { week: from });
      const shown = await flows({ kind: 'week' }, 'all', from);
      const keys = ['activeTotal', 'activeEtfTotal', 'unlisted', 'totalConverted'] as const;
      expect(sumsOf(shown), from).toEqual(
        Object.fromEntries(keys.flatMap((key) => (week[key] === null ? [] : [[key, week[key]]]))),
      );
      expect(shown.closing).toMatchObject(closing);
      const stocks = shown.names.filter(({ isEtf }) => !isEtf);
      expect(stocks.map(({ code, net, days, holdingPct }) => [code, net, days, holdingPct])).toEqual(
        activeStocks.map(({ code, net, days, holdingPct }) => [code, net, days, holdingPct]),
      );
      expect(shown.names.length - stocks.length).toBe(activeEtfs.length);
    }
  });

  test('add up over any span, and are the sum of those of its days', async () => {
    const [first, last] = [dayNumber(isoDate('2025-01-02')), dayNumber(isoDate('2026-03-20'))];
    const anySpan = fc
      .tuple(fc.integer({ min: first, max: last }), fc.integer({ min: 0, max: 60 }))
      .map(([from, days]) => ({ from, to: Math.min(last, from + days) }));
    await fc.assert(
      fc.asyncProperty(anySpan, async ({ from, to }) => {
        const start = addDays(isoDate('1970-01-01'), from);
        const shown = await flows({ kind: 'range', from: start, to: addDays(start, to - from) });
        const { activeTotal = 0, activeEtfTotal = 0, unlisted = 0, totalConverted = 0 } = sumsOf(shown);
        if (shown.days.want === 0) return;
        expect(shown.closing.why).toBeNull();
        expect(activeTotal + activeEtfTotal + unlisted).toBeCloseTo(totalConverted, 8);
        expect(shown.names.reduce((sum, { net }) => sum + net, 0)).toBeCloseTo(activeTotal + activeEtfTotal, 8);
        const middle = Math.floor((to - from) / 2);
        if (to === from) return;
        const halves = [
          await flows({ kind: 'range', from: start, to: addDays(start, middle) }),
          await flows({ kind: 'range', from: addDays(start, middle + 1), to: addDays(start, to - from) }),
        ].map(sumsOf);
        for (const key of ['activeTotal', 'activeEtfTotal', 'unlisted', 'totalConverted'] as const)
          expect((halves[0]?.[key] ?? 0) + (halves[1]?.[key] ?? 0)).toBeCloseTo(sumsOf(shown)[key] ?? 0, 8);
      }),
      { seed: 20260316, numRuns: 25 },
    );
  }, 60_000);

  test('have their traces over each span', async () => {
    for (const span of [{ kind: 'day', date: null }, { kind: 'week' }] satisfies FlowSpan[]) {
      const { closing } = await flows(span);
      expect(closing.rows).toHaveLength(4);
      for (const { key, net, trace } of closing.rows) {
        const told = await desk.call('trace', { key: trace });
        expect(told.value, `${span.kind} ${key}`).toBe(net);
        expect(told.inputs.length).toBeGreaterThan(0);
      }
    }
    const total = (await flows({ kind: 'day', date: isoDate('2026-03-18') })).closing.rows.at(-1);
    // A day in CNY: two channels and a rate.
    expect((await desk.call('trace', { key: total?.trace ?? '' })).inputs).toHaveLength(3);
  });

  test('of a year list a thousand of what they rest on, and say how many more there are', async () => {
    const { closing } = await flows({ kind: 'range', from: isoDate('2025-01-01'), to: isoDate('2025-12-31') });
    const [stocks] = closing.rows;
    const told = await desk.call('trace', { key: stocks?.trace ?? '' });
    expect([told.value, told.inputs.length]).toEqual([stocks?.net, 1000]);
    const etfs = await desk.call('trace', { key: closing.rows[1]?.trace ?? '' });
    // The lists of 2025 have 4740 lines.
    expect(told.more + told.inputs.length + etfs.more + etfs.inputs.length).toBe(4740);
  });

  test('of one channel are its stocks, its ETFs and both, and say why there is no more', async () => {
    const shown = await flows({ kind: 'week' }, 'sz');
    const { rows, why } = shown.closing;
    expect(why).toBe('oneChannel');
    const sumOf = (isCounted: (isEtf: boolean) => boolean) =>
      shown.names.reduce((sum, { net, isEtf }) => sum + (isCounted(isEtf) ? net : 0), 0);
    expect(rows.map(({ key, net }) => [key, net])).toEqual([
      [
        'activeTotal',
        expect.closeTo(
          sumOf((isEtf) => !isEtf),
          9,
        ),
      ],
      [
        'activeEtfTotal',
        expect.closeTo(
          sumOf((isEtf) => isEtf),
          9,
        ),
      ],
      [
        'listedTotal',
        expect.closeTo(
          sumOf(() => true),
          9,
        ),
      ],
    ]);
    for (const { net, trace } of rows) expect((await desk.call('trace', { key: trace })).value).toBe(net);
  });

  test('a holding’s change over one week is that of the week’s figure', async () => {
    const { names } = await flows({ kind: 'week' });
    const known = names.filter(({ holdingPct }) => holdingPct !== null).slice(0, 5);
    expect(known).toHaveLength(5);
    for (const { code, holdingChanges } of known)
      expect((await desk.call('trace', { key: `holdingChange:${code}:${WEEK}` })).value).toBe(holdingChanges[0]?.value);
  });

  test('every number of the table has its trace', async () => {
    for (const span of [{ kind: 'day', date: null }, { kind: 'week' }, { kind: 'month' }] satisfies FlowSpan[]) {
      const { names } = await flows(span);
      const name = names[0];
      if (!name) throw new Error(`no names of the ${span.kind}`);
      const numbers = [
        { value: name.net, trace: name.trace },
        { value: name.holdingPct, trace: name.holdingTrace },
        ...[name.buy, name.sell, name.turnover, name.share, name.price, ...name.holdingChanges],
      ];
      expect(numbers.map(({ value }) => value)).not.toContain(null);
      for (const { value, trace } of numbers)
        expect((await desk.call('trace', { key: trace ?? '' })).value, trace ?? '').toBe(value);
    }
  });
});

describe('the span before', () => {
  test.each([
    [{ kind: 'day', date: isoDate('2026-03-16') }, '2026-03-13', '2026-03-13'],
    [{ kind: 'week' }, '2026-03-09', '2026-03-15'],
    [{ kind: 'month' }, '2026-02-01', '2026-02-28'],
  ] satisfies [FlowSpan, string, string][])(
    'of %j is %s to %s, by which names are new or gone',
    async (span, from, to) => {
      const shown = await flows(span);
      expect(shown.before).toMatchObject({ from, to, isWhole: true });
      const earlier = codesOf(await flows({ kind: 'range', from: isoDate(from), to: isoDate(to) }));
      const now = codesOf(shown);
      expect(shown.names.filter(({ isNew }) => isNew).map(({ code }) => code)).toEqual(
        now.filter((code) => !earlier.includes(code)),
      );
      expect(shown.before?.dropped?.map(({ code }) => code)).toEqual(earlier.filter((code) => !now.includes(code)));
    },
  );

  test('is none of a range; where its lists are not whole nothing is new or gone', async () => {
    const range = await flows({ kind: 'range', from: isoDate('2026-03-02'), to: isoDate('2026-03-20') });
    expect([range.before, range.names.some(({ isNew }) => isNew)]).toEqual([null, false]);
    const first = await flows({ kind: 'month' }, 'all', isoDate('2025-01-13'));
    expect(first.before).toMatchObject({ from: '2024-12-01', to: '2024-12-31', isWhole: false, dropped: null });
    expect(first.names.some(({ isNew }) => isNew)).toBe(false);
  });
});

test('a span says how many of its southbound days have their lists', async () => {
  expect((await flows({ kind: 'month' })).days).toEqual({ have: 15, want: 15, last: '2026-03-20', isTail: true });
  const open = await flows({ kind: 'range', from: isoDate('2026-03-16'), to: isoDate('2026-03-25') });
  expect(open.days).toEqual({ have: 5, want: 8, last: '2026-03-20', isTail: true });
  const after = await flows({ kind: 'week' }, 'all', isoDate('2026-03-23'));
  expect([after.why, after.days.have, after.names.length]).toEqual(['absent', 0, 0]);
  expect((await flows({ kind: 'week' }, 'all', isoDate('2026-02-16'))).why).toBe('shut');
  expect((await flows({ kind: 'day', date: isoDate('2026-03-21') })).why).toBe('shut');
  // A week whose Sunday is the next month's first is of the month that it traded in.
  const february = await flows({ kind: 'month' }, 'all', isoDate('2026-02-23'));
  expect([february.from, february.to]).toEqual(['2026-02-01', '2026-02-28']);
});
