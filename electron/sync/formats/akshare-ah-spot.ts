import { dateOfFileName } from '../file-name.ts';
import { readPair } from '../pair-cells.ts';
import { hongKongCode, mainlandCode } from '../stock-code.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const NAMES = {
  hName: '名称',
  hCode: 'h股代码',
  'close@HK': '最新价-hkd',
  aCode: 'a股代码',
  'close@CN': '最新价-rmb',
  ratio: '比价',
  premium: '溢价',
} as const;

/**
 * AkShare's `stock_zh_ah_spot_em`: every company with A and H shares, with both closes as traded. It is the whole list, so it is a list
 * of pairs too. The day stands in the file's name, or is asked.
 */
export const akshareAhSpot: Format = {
  id: 'akshare-ah-spot',
  version: 1,
  vendor: 'AkShare',
  recognise(header, { fileName }) {
    const columns = placesOf(headerKeys(header), NAMES, ['hName', 'hCode', 'close@HK', 'aCode', 'close@CN']);
    if (!columns) return null;
    return {
      kind: 'facts',
      columns,
      dates: [],
      weeklyLookalike: false,
      asks: () => [{ id: 'date', choices: [], settled: dateOfFileName(fileName) }],
      constants: ({ date = '' }) => ({ date }),
      createReader: () => (cells) => {
        const { hCode, aCode, ...read } = readPair(cells, { hCode: hongKongCode, aCode: mainlandCode });
        const name = read.names?.[0]?.name ?? null;
        return { ...read, facts: [{ kind: 'ahPairs', row: { h_code: hCode, a_code: aCode, name } }] };
      },
    };
  },
};
