import { marketOf } from '../../../shared/market/code.ts';
import { BadCell } from '../bad-cell.ts';
import { ownFormat } from '../own-table.ts';

/** The product's own list of AH pairs. The newest list is the whole. */
export const ahPairs = ownFormat({
  id: 'ah-pairs',
  needs: ['h_code', 'a_code'],
  may: ['name'],
  dates: [],
  createReader: () => (cells) => {
    const [hCode, aCode] = [cells.code('h_code'), cells.code('a_code')];
    if (marketOf(hCode) !== 'HK') throw new BadCell('BAD_CODE', 'h_code', { text: cells.text('h_code') });
    if (marketOf(aCode) !== 'CN') throw new BadCell('BAD_CODE', 'a_code', { text: cells.text('a_code') });
    const name = cells.textOrNull('name');
    return {
      facts: [{ kind: 'ahPairs', row: { h_code: hCode, a_code: aCode, name } }],
      names: name ? [{ code: hCode, name }] : [],
    };
  },
});
