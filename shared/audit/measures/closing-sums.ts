import { derivedKey } from '../../trace/key.ts';
import { FLOW_WORDS, INFLOW, OUTFLOW } from '../measure-words.ts';
import { directionIn, knownBy, type Measure } from '../reading.ts';
import { subjectOf } from '../site.ts';

const SUMS = ['activeTotal', 'activeEtfTotal', 'unlisted', 'totalConverted'] as const;

/** 上榜个股合计107.29, 未上榜（倒算）(3.20): the sums below the lists, in 亿 of their currency. */
export const closingSums: Measure = {
  id: 'closingSums',
  read(site, data) {
    const { number, lead, week } = site;
    if (number.unit !== 'money' && number.unit !== 'none') return null;
    const named = subjectOf(site, { words: FLOW_WORDS, accepts: (one) => SUMS.some((sum) => sum === one) });
    const sum = SUMS.find((one) => named?.subjects.includes(one));
    if (!sum || !named) return null;
    return {
      measure: sum,
      sign: 'signed',
      direction: directionIn(lead, INFLOW, OUTFLOW),
      isNeutralWord: true,
      known: number.currency === 'CNY' ? null : knownBy(data, derivedKey(sum, 'southbound', week)),
    };
  },
};
