import { getOrMake } from '../../shared/collections/get-or-make.ts';
import { AH_INDEX } from '../../shared/week/ah-index.ts';
import { GROUP_INPUTS } from '../../shared/week/readiness.ts';
import type { WeekRows } from '../../shared/week/week-rows.ts';
import type { FactKindName } from '../store/fact-kinds.ts';
import { entryById } from '../store/ledger.ts';
import { type NewestFile, newestFiles } from '../store/newest-files.ts';
import type { Handlers } from './context.ts';
import { gatherWeek } from './gather/gather-week.ts';
import { chooseWeek } from './known-weeks.ts';

/** More names than these no one reads. */
const SHOWN = 2;

const INPUT_OF_KIND: Partial<Record<FactKindName, string>> = {
  southbound: 'southbound',
  activeStocks: 'activeStocks',
  holdings: 'holdings',
  fx: 'fx',
};

export const usualFilesHandlers: Handlers<'usualFiles'> = {
  usualFiles({ week }, { desk, lang }) {
    const rows = gatherWeek(desk, chooseWeek(desk, week), lang);
    const files = new Map<string, Set<number>>();
    const inputs = inputsIn(rows);
    for (const newest of newestFiles(desk.cache()))
      for (const input of inputs(newest)) getOrMake(files, input, () => new Set<number>()).add(newest.fileId);
    const nameOf = (fileId: number) => entryById(desk.userDb(), fileId)?.name ?? [];
    return {
      inputs: [...files].map(([input, ids]) => ({
        input,
        files: [...ids]
          .sort((a, b) => b - a)
          .slice(0, SHOWN)
          .flatMap(nameOf),
      })),
    };
  },
};

/** Which inputs of a week a run of facts belongs to. */
function inputsIn({ groups, pairs }: WeekRows): (newest: NewestFile) => string[] {
  const grouped = Object.entries(GROUP_INPUTS).map(([group, input]) => ({ input, codes: new Set(groups.get(group)) }));
  const paired = new Set(pairs.flatMap(({ aCode, hCode }) => [aCode, hCode]));
  return ({ kind, scope }) => {
    if (kind !== 'prices') return [INPUT_OF_KIND[kind] ?? []].flat();
    if (scope === AH_INDEX) return ['ahIndex'];
    const of = grouped.filter(({ codes }) => codes.has(scope)).map(({ input }) => input);
    return [...(of.length > 0 ? of : ['prices', 'ratings']), ...(paired.has(scope) ? ['ahPairs'] : [])];
  };
}
