import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutlineLine } from '../../shared/contract/outline.ts';
import { DEFAULT_OUTLINE, FIGURES } from '../../shared/figures/figures.ts';
import { entryOf, type OutlineEntry } from '../../shared/figures/outline.ts';
import type { UserFigureDraft } from '../../shared/figures/user-figures/user-figure.ts';
import { isoDate } from '../../shared/market/iso-date.ts';
import { sampleDesk } from '../testing/sample-desk.ts';

const desk = sampleDesk();
const WEEK = isoDate('2026-03-16');
const outline = () => desk.call('outline', { week: WEEK });
const entriesOf = (lines: readonly OutlineLine[]) => lines.map(entryOf);
const save = (entries: OutlineEntry[]) => desk.call('saveOutline', { week: WEEK, entries });
/** The report's figures with their numbers; those beyond it come behind, without. */
const numbers = async () => {
  const { figures } = await desk.call('figures', { week: WEEK });
  return figures.filter(({ no }) => no !== '').map(({ id, no }) => [id, no]);
};

test('without an order of the user’s the report’s figures stand in its own', async () => {
  const { lines, isEdited } = await outline();
  expect(isEdited).toBe(false);
  expect(lines.filter(({ included }) => included).map(({ id }) => id)).toEqual(DEFAULT_OUTLINE);
  expect(lines.map(({ id }) => id).sort()).toEqual(FIGURES.map(({ id }) => id).sort());
});

test('an order moves figures, leaves them out and numbers them anew; undone, all is as before', async () => {
  const before = await numbers();
  const entries = entriesOf((await outline()).lines);
  const moved = entries
    .map(({ id, included }) => ({ id, included: id === 'themes' ? false : included }))
    .sort((a, b) => Number(b.id === 'global-indices') - Number(a.id === 'global-indices'));
  await save(moved);
  const after = await numbers();
  expect(after[0]).toEqual(['global-indices', '图1']);
  expect(after[1]).toEqual(['sector-vs-benchmarks', '图2']);
  expect(after.map(([id]) => id)).not.toContain('themes');
  // Left out, it is still drawn for who asks.
  expect(await desk.call('figure', { id: 'themes', week: WEEK })).toMatchObject({ no: '', state: 'complete' });
  const week = await desk.call('week', { week: WEEK });
  expect(week.figures.map(({ id, no }) => [id, no])).toEqual(after);
  expect(await desk.call('undoChange', {})).toEqual({ undone: 'saveOutline' });
  expect(await numbers()).toEqual(before);
});

test('whatever is moved, each figure is there once, and numbers run from 1 without a gap', async () => {
  const figure: UserFigureDraft = {
    title: { zh: '我的图', en: null },
    content: { kind: 'groupBars', group: 'themes' },
    source: { kind: 'data', names: [] },
    unit: null,
    decimals: null,
    week: null,
  };
  const own = await desk.call('saveFigure', { id: null, figure });
  const move = fc.record({ from: fc.nat(), to: fc.nat(), flip: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 6 }), async (moves) => {
      const all = (await outline()).lines.map(({ id }) => id).sort();
      expect(all).toContain(own.id);
      for (const { from, to, flip } of moves) {
        const entries = entriesOf((await outline()).lines);
        const [taken] = entries.splice(from % entries.length, 1);
        if (taken) entries.splice(to % (entries.length + 1), 0, flip ? { ...taken, included: !taken.included } : taken);
        await save(entries);
      }
      const { lines } = await outline();
      expect(lines.map(({ id }) => id).sort()).toEqual(all);
      for (const [counts, before] of [
        ['figure', '图'],
        ['table', '表'],
      ]) {
        const included = lines.filter((line) => line.included && line.counts === counts);
        expect(included.map(({ no }) => no)).toEqual(included.map((_, index) => `${before}${index + 1}`));
      }
      expect(lines.filter(({ included }) => !included).every(({ no }) => no === '')).toBe(true);
    }),
    { numRuns: 20 },
  );
  expect((await desk.call('resetOutline', { week: WEEK })).isEdited).toBe(false);
  await desk.call('removeFigure', { id: own.id });
}, 60_000);

test('an order that names what is no more, or not all, still holds every figure once', async () => {
  const { lines } = await save([
    { id: 'gone', included: true },
    { id: 'themes', included: true },
    { id: 'themes', included: false },
  ]);
  expect(lines.map(({ id }) => id).sort()).toEqual(FIGURES.map(({ id }) => id).sort());
  expect(lines.filter(({ included }) => included).map(({ id, no }) => [id, no])).toEqual([['themes', '图1']]);
  await desk.call('undoChange', {});
});
