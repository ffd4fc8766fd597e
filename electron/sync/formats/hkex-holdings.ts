import { parseDate } from '../../../shared/market/parse-date.ts';
import { dateOfFileName } from '../file-name.ts';
import { readAs, renamedTable } from '../renamed-table.ts';
import { hongKongCode } from '../stock-code.ts';
import { type Format, headerKeys } from './format.ts';
import { readHolding } from './holdings.ts';

/** Headings as HKEX's page has them, in English and in either script of Chinese. */
const HEADINGS = {
  code: /^(?:stock code|股份代[號号])/,
  name: /^(?:stock name|股份名[稱称])/,
  shares: /^(?:shareholding in ccass|[於于]中央[結结]算系[統统].*(?:持股|股份)|持股量)/,
  pct: /^(?:% of|percentage|[佔占].*百分比)/,
} as const;
const SHAREHOLDING_DATE = /(?:shareholding date|持股日期)\s*:?\s*(\S+)/i;
/** Codes under which HKEX lists A shares that are held northbound. */
const A_SHARE_CODE = /^[79]\d{4}$/;

/**
 * HKEX's page of southbound shareholding in CCASS, saved as a table: the day stands above it, codes are padded with blanks, and a few
 * stocks have no per cent. Northbound's page has the same headings and codes from 70000 or 90000; it is told and left out.
 */
export const hkexHoldings: Format = {
  id: 'hkex-holdings',
  version: 1,
  vendor: 'HKEX',
  recognise(header, { above, fileName }) {
    const keys = headerKeys(header);
    const columns = new Map(
      Object.entries(HEADINGS).map(([field, heading]) => [field, keys.findIndex((key) => heading.test(key))] as const),
    );
    if ([...columns.values()].includes(-1)) return null;
    const said = SHAREHOLDING_DATE.exec(above.flat().join(' ').normalize('NFKC'))?.[1] ?? '';
    return renamedTable({
      columns,
      dates: [],
      asks: () => [{ id: 'date', choices: [], settled: parseDate(said, null) ?? dateOfFileName(fileName) }],
      constants: ({ date = '' }) => ({ date }),
      read(cells) {
        if (A_SHARE_CODE.test(cells.text('code'))) return { facts: [], leftOut: 'NORTHBOUND_ROWS' };
        const code = hongKongCode(cells.text('code'));
        return readAs(readHolding, cells, {}, code ? { code } : {});
      },
    });
  },
};
