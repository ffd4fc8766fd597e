import { parseCode } from '../../../shared/market/code.ts';
import { instrumentOfFileName } from '../file-name.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

/** Hong Kong's closing auction ends between 16:08 and 16:10; a quote from then on is the close. */
const CLOSED_AT = '16:08';

/**
 * Futu's snapshots, a quote every minute: of each day the quote after the closing auction is its close, and a day without one has
 * none here. The instrument stands in the file's name.
 */
export const futuSnapshots: Format = {
  id: 'futu-snapshots',
  version: 1,
  vendor: '富途',
  recognise(header, { fileName }) {
    const columns = placesOf(headerKeys(header), { date: 'update_time', close: 'last_price', code: 'code' }, [
      'date',
      'close',
    ]);
    if (!columns) return null;
    return {
      kind: 'facts',
      columns,
      dates: ['date'],
      weeklyLookalike: false,
      asks: () =>
        columns.has('code') ? [] : [{ id: 'instrument', choices: [], settled: instrumentOfFileName(fileName) }],
      createReader:
        ({ instrument = '' }) =>
        (cells) => {
          const time = /(\d{2}:\d{2})(?::\d{2})?/.exec(cells.text('date'))?.[1] ?? '';
          if (time < CLOSED_AT) return { facts: [], leftOut: 'BEFORE_CLOSE' };
          const code = columns.has('code') ? cells.code('code') : parseCode(instrument);
          const close = cells.number('close');
          if (!code || close === null) return { facts: [] };
          return { facts: [], prices: [{ code, adj: 'raw', date: cells.tradingDay('date', code), close }] };
        },
    };
  },
};
