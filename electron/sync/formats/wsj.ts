import { asksBasis, priceTable } from '../price-table.ts';
import { type Format, headerKeys } from './format.ts';

/** The Wall Street Journal's historical prices: four prices and no volume, a blank behind each comma, years of two digits. */
export const wsj: Format = {
  id: 'wsj',
  version: 1,
  vendor: 'WSJ',
  recognise(header, { fileName }) {
    const keys = headerKeys(header);
    const isOurs = header[0]?.trim() === 'Date' && keys.join() === 'date,open,high,low,close';
    const columns = new Map([
      ['date', 0],
      ['open', 1],
      ['high', 2],
      ['low', 3],
      ['close', 4],
    ] as const);
    return isOurs ? priceTable(columns, { asks: asksBasis(fileName) }) : null;
  },
};
