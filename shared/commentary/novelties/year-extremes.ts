import type { Novelty } from '../../contract/commentary.ts';
import type { FigureInput } from '../../figures/figure.ts';
import { text } from '../../i18n/text.ts';
import { currencyOfCode } from '../../market/code.ts';
import { derivedKey } from '../../trace/key.ts';
import { extremeOf } from '../../week/year-extreme.ts';
import { changeInProse, changesByCode } from '../group-changes.ts';
import { DECIMALS, plainFact } from '../numbers.ts';
import { factText, fillParts } from '../parts.ts';

const words = {
  zh: { yearHigh: '收于{close}，创52周收盘新高', yearLow: '收于{close}，创52周收盘新低' },
  en: { yearHigh: 'closed at {close}, a 52-week high', yearLow: 'closed at {close}, a 52-week low' },
};

/** Of what figures name, whatever closed the week at the highest or lowest close of its 52 weeks. */
export function yearNovelties({ rows, changes }: FigureInput): Novelty[] {
  const { lang, week } = rows;
  const byCode = changesByCode(changes);
  return [...rows.yearCloses.keys()].flatMap((code) => {
    const { known } = changeInProse(byCode.get(code), code, rows);
    const extreme = known && extremeOf(code, rows);
    if (!known || known.close === null || !extreme) return [];
    const kind = extreme === 'high' ? ('yearHigh' as const) : ('yearLow' as const);
    const unit = known.kind === 'index' ? text(lang, 'unit.points') : (currencyOfCode(code) ?? '');
    const close = plainFact(known.close, DECIMALS.index, unit, derivedKey(kind, code, week.from));
    return [
      { id: `${kind}:${code}`, kind, code, name: known.name, ...factText(fillParts(words[lang][kind], { close })) },
    ];
  });
}
