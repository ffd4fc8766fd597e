import type { FlowName } from '../../../shared/contract/flows.ts';
import type { Week } from '../../../shared/contract/week.ts';
import { derivedKey } from '../../../shared/trace/key.ts';
import type { Words } from '../../state/language.ts';

const CLOSING = ['activeTotal', 'activeEtfTotal', 'unlisted', 'totalConverted'] as const;

/** 上榜个股合计, 上榜ETF, 未上榜（倒算） and 港股通合计（折算） as rows below the names, where the week has them. */
export function closingNames(words: Words, week: Week): FlowName[] {
  return CLOSING.flatMap((key): FlowName[] => {
    const net = week[key];
    if (net === null) return [];
    const trace = derivedKey(key, 'southbound', week.week.from);
    return [
      {
        code: '',
        name: words(`closing.${key}`),
        currency: week.activeStocks[0]?.currency ?? 'HKD',
        net,
        days: 0,
        holdingPct: null,
        holdingDate: null,
        holdingBasis: null,
        trace,
        holdingTrace: null,
        isEtf: false,
        rangeNet: 0,
        rangeDays: 0,
        rangeTrace: trace,
        weekly: [],
      },
    ];
  });
}
