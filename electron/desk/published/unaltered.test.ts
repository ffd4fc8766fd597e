import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { openTestDesk, pricesCsv, removeFolder, type TestDesk, temporaryFolder } from '../../testing/test-desk.ts';

const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

const WEEK = isoDate('2026-03-16');

/** What can happen to a desk after a week was published; the number picks one of the files that it knows. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(
        fc.tuple(
          fc.constantFrom('HSI.HI', 'HSIII.HI', '0700.HK'),
          fc.constantFrom('2026-03-13', '2026-03-19', '2026-03-20'),
          fc.integer({ min: 900, max: 1100 }),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((rows) => ({ do: 'import', text: pricesCsv(...rows.map((row) => row.join(' '))) }) as const),
  },
  { weight: 3, arbitrary: fc.nat().map((pick) => ({ do: 'undo', pick }) as const) },
  { weight: 2, arbitrary: fc.nat().map((pick) => ({ do: 'redo', pick }) as const) },
  { weight: 2, arbitrary: fc.constantFrom('标题甲', '').map((text) => ({ do: 'title', text }) as const) },
  { weight: 1, arbitrary: fc.constantFrom('甲证券', '乙证券').map((name) => ({ do: 'house', name }) as const) },
  { weight: 2, arbitrary: fc.constant({ do: 'undoChange' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'publish' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'rebuild' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'reopen' } as const) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

async function act(desk: TestDesk, folder: string, one: Step, index: number): Promise<TestDesk> {
  switch (one.do) {
    case 'import':
      desk.lay(`${index}.csv`, one.text, index + 10);
      await desk.call('sync', { yes: true });
      return desk;
    case 'undo':
    case 'redo': {
      const { files } = await desk.call('imports', {});
      const fit = files.filter(({ status }) => (one.do === 'redo' ? status === 'undone' : status === 'imported'));
      const fileId = fit[one.pick % Math.max(1, fit.length)]?.id;
      if (fileId === undefined) return desk;
      if (one.do === 'undo') await desk.call('undo', { fileId, yes: true });
      else await desk.call('redo', { fileId });
      return desk;
    }
    case 'title':
      await desk.call('setReportText', { week: WEEK, slot: 'title', text: one.text });
      return desk;
    case 'house':
      await desk.call('updateSettings', { houseName: one.name });
      return desk;
    case 'publish':
      await desk.call('publish', { week: WEEK });
      return desk;
    case 'undoChange':
    case 'rebuild':
      await desk.call(one.do, {});
      return desk;
    case 'reopen':
      await desk.close();
      return openTestDesk(folder);
  }
}

test('whatever happens to the data, texts and settings, what was published stays as it was printed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      const folder = temporaryFolder();
      folders.push(folder);
      let desk = await openTestDesk(folder);
      desk.lay('a.csv', pricesCsv('HSI.HI 2026-03-13 1000', 'HSI.HI 2026-03-20 990', 'HSIII.HI 2026-03-20 970'));
      await desk.call('sync', {});
      await desk.call('publish', { week: WEEK });
      const asked = { week: WEEK, edition: 1 };
      const before = [await desk.call('publishedWeek', asked), await desk.call('publishedWeek', asked, 'en')];
      for (const [index, one] of steps.entries()) desk = await act(desk, folder, one, index);
      expect([await desk.call('publishedWeek', asked), await desk.call('publishedWeek', asked, 'en')]).toEqual(before);
      const { checks } = await desk.call('doctor', {});
      expect(checks.filter(({ ok }) => !ok)).toEqual([]);
      await desk.close();
    }),
    { seed: 20260316, numRuns: 12 },
  );
}, 240_000);
