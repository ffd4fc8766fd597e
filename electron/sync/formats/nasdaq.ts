import { asksBasis, priceTable } from '../price-table.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const NAMES = { date: 'date', close: 'close/last', volume: 'volume', open: 'open', high: 'high', low: 'low' } as const;

/** Nasdaq's historical quotes, told by `Close/Last`; prices carry a dollar sign, indices have `--` for their volume. */
export const nasdaq: Format = {
  id: 'nasdaq',
  version: 1,
  vendor: 'Nasdaq',
  recognise(header, { fileName }) {
    const columns = placesOf(headerKeys(header), NAMES, ['date', 'close']);
    return columns && priceTable(columns, { asks: asksBasis(fileName) });
  },
};
