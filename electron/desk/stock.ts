import { addMonths, type IsoDate } from '../../shared/market/iso-date.ts';
import { ahPairsOf } from '../../shared/week/ah-pairs.ts';
import { ahTableOf } from '../../shared/week/ah-table.ts';
import { figureInput } from '../../shared/week/build-week.ts';
import { mondaysOf } from '../../shared/week/flows.ts';
import { type StockHistory, stockOf } from '../../shared/week/stock.ts';
import type { WeekRows } from '../../shared/week/week-rows.ts';
import type { ReadDb } from '../store/db.ts';
import { holdingsOf } from '../store/stated-facts.ts';
import { gatherPremiumCounts } from './ah-premium.ts';
import { codeOf } from './code-of.ts';
import type { Handlers } from './context.ts';
import { gatherActive } from './gather/flows.ts';
import { gatherWeek } from './gather/gather-week.ts';
import { gatherIndexHistory } from './indices.ts';
import { chooseWeek } from './known-weeks.ts';

/** As far back as the page's charts of lists and of holdings go. */
const LIST_WEEKS = 13;
const HELD_MONTHS = 60;

export const stockHandlers: Handlers<'stock'> = {
  stock({ week, ...input }, { desk, lang }) {
    const code = codeOf(input.code);
    const rows = gatherWeek(desk, chooseWeek(desk, week), lang);
    return stockOf(code, figureInput(rows), gatherStock(desk.cache(), code, rows));
  },
};

/** What one instrument's page needs beyond the week, in a dozen queries however much there is. */
function gatherStock(db: ReadDb, code: string, rows: WeekRows): StockHistory {
  const { week, pairs } = rows;
  const pair = pairs.find(({ hCode, aCode }) => hCode === code || aCode === code);
  const since: IsoDate = mondaysOf(week, LIST_WEEKS)[0] ?? week.from;
  return {
    index: gatherIndexHistory(db, rows, [code]),
    active: gatherActive(db, since, week.to),
    holdings: holdingsOf(db, [code], addMonths(week.to, -HELD_MONTHS), week.to),
    pair: pair ? pairRow(db, pair.hCode, rows) : null,
  };
}

function pairRow(db: ReadDb, hCode: string, rows: WeekRows): StockHistory['pair'] {
  const pairs = ahPairsOf(rows).filter((pair) => pair.hCode === hCode);
  const [row = null] = ahTableOf(pairs, rows, gatherPremiumCounts(db, rows, pairs));
  return row;
}
