import { isSouthboundShut } from '../../shared/market/southbound-days.ts';
import { flowNamesOf, mondaysOf } from '../../shared/week/flows.ts';
import { newestHoldings } from '../store/stated-facts.ts';
import type { Handlers } from './context.ts';
import { gatherActive } from './gather/flows.ts';
import { gatherWeek } from './gather/gather-week.ts';
import { chooseWeek } from './known-weeks.ts';

export const flowsHandlers: Handlers<'flows'> = {
  flows({ week, weeks, channel }, { desk, lang }) {
    const rows = gatherWeek(desk, chooseWeek(desk, week), lang);
    const mondays = mondaysOf(rows.week, weeks);
    const active = gatherActive(desk.cache(), mondays[0] ?? rows.week.from, rows.week.to);
    const codes = [...new Set(active.map(({ code }) => code))];
    const holdings = newestHoldings(desk.cache(), codes, rows.week.to);
    const hasLists = active.some(({ date }) => date >= rows.week.from);
    const why = hasLists ? null : isSouthboundShut(rows) ? 'shut' : 'absent';
    return { mondays, why, ...flowNamesOf(rows, { active, holdings }, { weeks, channel }) };
  },
};
