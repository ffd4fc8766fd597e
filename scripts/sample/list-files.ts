import { benchmarkOf } from '../../shared/analytics/rating-scheme.ts';
import { SHIPPED_SCHEME } from '../../shared/analytics/shipped-scheme.ts';
import { currencyOfCode, marketOf } from '../../shared/market/code.ts';
import { knownByCode } from '../../shared/market/known-instruments.ts';
import { CORPORATE_ACTIONS } from './corporate-actions-table.ts';
import type { CsvFile } from './csv-file.ts';
import { GROUPS } from './groups.ts';
import { AH_PREMIUM } from './indices-table.ts';
import { AH_PAIRS } from './other-stocks-table.ts';
import { LIST, OTHER_EVENTS, type RatingEvent } from './ratings-table.ts';
import { SECTORS } from './sectors-table.ts';
import { instrumentOf, UNIVERSE } from './universe.ts';

function instrumentFile(): CsvFile {
  const premium = knownByCode(AH_PREMIUM.code);
  if (!premium) throw new Error(`${AH_PREMIUM.code} is no known index`);
  const all = [...UNIVERSE, { code: premium.code, name: premium.zh, nameEn: premium.en, kind: 'index' as const }];
  return {
    name: '示例-证券清单.csv',
    header: ['code', 'name', 'name_en', 'kind', 'market', 'currency', 'aliases', 'listed_on', 'sector'],
    rows: all.map((instrument) => {
      const { code, name, nameEn, kind } = instrument;
      const [aliases, listedOn] =
        'prices' in instrument ? [instrument.aliases ?? [], instrument.listedOn ?? ''] : [[], ''];
      const [market, currency] = [marketOf(code) ?? '', currencyOfCode(code) ?? ''];
      return [code, name, nameEn, kind, market, currency, aliases.join(';'), listedOn, SECTORS.get(code) ?? ''];
    }),
  };
}

function groupFile(): CsvFile {
  return {
    name: '示例-图表分组.csv',
    header: ['group', 'order', 'code'],
    rows: Object.entries(GROUPS).flatMap(([group, codes]) =>
      codes.map((code, place) => [group, String(place + 1), code]),
    ),
  };
}

function pairFile(): CsvFile {
  return {
    name: '示例-AH股对照.csv',
    header: ['h_code', 'a_code', 'name'],
    rows: AH_PAIRS.map(([hCode, share]) => [hCode, share.code, instrumentOf(hCode).name]),
  };
}

/** Rating, event, day, target price, benchmark; blank for an unrated name. */
function eventCells(event: RatingEvent | undefined): string[] {
  if (!event) return ['', '', '', '', ''];
  return [event.rating, event.event, event.on, event.target, benchmarkOf(SHIPPED_SCHEME, event.code)];
}

function ratingFile(): CsvFile {
  const listed = LIST.map(({ code, sector, group, order, stance, event }) => {
    return [code, instrumentOf(code).name, sector, group, String(order), stance, ...eventCells(event), ''];
  });
  const others = OTHER_EVENTS.map((event) => {
    return [event.code, instrumentOf(event.code).name, '', '', '', '', ...eventCells(event), ''];
  });
  const header = ['code', 'name', 'sector', 'group', 'order', 'stance', 'rating', 'event', 'rated_on', 'target_price'];
  return { name: '示例-评级.csv', header: [...header, 'benchmark', 'note'], rows: [...listed, ...others] };
}

function actionFile(): CsvFile {
  return {
    name: '示例-除权除息.csv',
    header: ['code', 'ex_date', 'factor', 'cash'],
    rows: CORPORATE_ACTIONS.map(({ code, exDate, factor, cash }) => [code, exDate, String(factor), String(cash)]),
  };
}

export function listFiles(): CsvFile[] {
  return [instrumentFile(), groupFile(), pairFile(), ratingFile(), actionFile()];
}
