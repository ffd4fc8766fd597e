import { BadCell } from '../bad-cell.ts';
import { ownFormat } from '../own-table.ts';

/**
 * The product's own table of corporate actions: `factor` is how many shares one old share became (2 for a split in two, 1.5
 * for five bonus shares on ten), `cash` what was paid on one old share, in the currency of the price.
 */
export const corporateActions = ownFormat({
  id: 'corporate-actions',
  needs: ['code', 'ex_date'],
  needsOneOf: ['factor', 'cash'],
  may: ['name'],
  dates: ['ex_date'],
  createReader: () => (cells) => {
    const [factor, cash] = [cells.number('factor'), cells.number('cash')];
    if (factor === null && cash === null) throw new BadCell('EMPTY_CELL', 'factor', { text: '' });
    if (factor !== null && factor <= 0) throw new BadCell('BAD_PRICE', 'factor', { value: factor });
    if (cash !== null && cash < 0) throw new BadCell('BAD_PRICE', 'cash', { value: cash });
    const exDate = cells.dateOrNull('ex_date');
    if (exDate === null) throw new BadCell('BAD_DATE', 'ex_date', { text: '' });
    return { facts: [{ kind: 'corporateActions', row: { code: cells.code('code'), ex_date: exDate, factor, cash } }] };
  },
});
