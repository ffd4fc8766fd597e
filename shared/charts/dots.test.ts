import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import type { DotsData } from '../figures/figure-data.ts';
import { roundTo } from '../format/round.ts';
import { isoDate } from '../market/iso-date.ts';
import { chartTheme } from './chart-theme.ts';
import { dotsHeight, dotsLayout } from './dots.ts';
import { dotChangeText } from './dots-layout.ts';
import { expectApart, measure } from './test-geometry.ts';

const premium = fc.double({ min: -60, max: 400, noNaN: true });
const row = fc.record({
  label: fc.constantFrom('招商银行', '长飞光纤光缆', 'China Merchants Bank (H)', 'Hang Seng Internet & IT Index'),
  value: premium,
  before: fc.option(premium, { nil: null }),
});

function dotsOf(rows: readonly { label: string; value: number; before: number | null }[]): DotsData {
  return {
    id: 'ah-pairs',
    no: '',
    title: 'AH股溢价率',
    unit: '%',
    decimals: 1,
    notes: [],
    source: { kind: 'data', names: [] },
    asOf: null,
    state: 'complete',
    missing: [],
    kind: 'dots',
    labels: { now: '本周', before: '上周' },
    points: rows.map((each, index) => ({
      ...each,
      key: String(index),
      own: index === 0,
      trace: 't',
      closeDate: isoDate('2026-03-20'),
      beforeDate: isoDate('2026-03-13'),
    })),
  };
}

describe('dot figures', () => {
  it('never let a text meet another, and keep every dot within the plot', () => {
    const given = fc.record({
      rows: fc.array(row, { minLength: 1, maxLength: 24 }),
      width: fc.integer({ min: 300, max: 1400 }),
      theme: fc.constantFrom('print' as const, 'light' as const, 'dark' as const),
    });
    fc.assert(
      fc.property(given, ({ rows, width, theme: name }) => {
        const theme = chartTheme(name, DEFAULT_SETTINGS, 'sans-serif');
        const data = dotsOf(rows);
        const size = { width, height: dotsHeight(rows.length, theme) };
        const { dots } = dotsLayout(data, theme, size, measure);
        expectApart(
          [
            ...dots.rows.flatMap(({ name: box, value, change }) => [box, value.box, change.box]),
            ...dots.ticks.map(({ box }) => box),
          ],
          size,
        );
        for (const { nowX, beforeX } of dots.rows)
          for (const x of [nowX, ...(beforeX === null ? [] : [beforeX])]) {
            expect(x).toBeGreaterThanOrEqual(dots.plot.x);
            expect(x).toBeLessThanOrEqual(dots.plot.x + dots.plot.width);
          }
      }),
      { seed: 20260319, numRuns: 300 },
    );
  });

  it('print the change that the printed values have', () => {
    fc.assert(
      fc.property(premium, premium, (value, before) => {
        const data = dotsOf([{ label: '招商银行', value, before }]);
        const [point] = data.points;
        if (!point) throw new Error('no point');
        const printed = Number(dotChangeText(data, point).replace('+', ''));
        expect(printed).toBeCloseTo(roundTo(value, 1) - roundTo(before, 1), 9);
      }),
      { seed: 20260320, numRuns: 300 },
    );
  });
});
