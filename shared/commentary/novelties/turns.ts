import type { Novelty } from '../../contract/commentary.ts';
import type { FigureInput } from '../../figures/figure.ts';
import { directionOf } from '../../format/number.ts';
import { addDays } from '../../market/iso-date.ts';
import { weekChangeKey } from '../../trace/key.ts';
import { changeBefore } from '../../week/change-before.ts';
import { changeInProse, changesByCode } from '../group-changes.ts';
import { DECIMALS, signedFact } from '../numbers.ts';
import { factText, fillParts } from '../parts.ts';

/** Indices whose turn is worth a line. */
const GROUPS = ['sector-vs-benchmarks', 'size-and-dividend', 'themes'];
const words = {
  zh: { up: '由跌转涨，{pct}（上周{before}）', down: '由涨转跌，{pct}（上周{before}）' },
  en: { up: 'turned up, {pct} (last week {before})', down: 'turned down, {pct} (last week {before})' },
};

/** Indices that rose after a week's fall, or fell after a rise, as both print. */
export function turnNovelties({ rows, changes }: FigureInput): Novelty[] {
  const { lang, week } = rows;
  const byCode = changesByCode(changes);
  const codes = [...new Set(GROUPS.flatMap((group) => rows.groups.get(group) ?? []))];
  return codes.flatMap((code) => {
    const { known } = changeInProse(byCode.get(code), code, rows);
    const before = known && changeBefore(code, rows);
    if (!known || before === null) return [];
    const [now, then] = [directionOf(known.pct, DECIMALS.pct), directionOf(before, DECIMALS.pct)];
    if (now === 'flat' || then === 'flat' || now === then) return [];
    const parts = fillParts(words[lang][now], {
      pct: signedFact(known),
      before: signedFact({ pct: before, trace: weekChangeKey(code, addDays(week.from, -7)) }),
    });
    return [{ id: `turned:${code}`, kind: 'turned' as const, code, name: known.name, ...factText(parts) }];
  });
}
