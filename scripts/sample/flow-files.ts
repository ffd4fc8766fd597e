import { roundToText } from '../../shared/format/round.ts';
import { activePlaces } from './active-lists.ts';
import { type CsvFile, grouped } from './csv-file.ts';
import { holdingRows } from './holdings.ts';
import { channelDays, midRates, settlementRates } from './southbound.ts';
import { instrumentOf } from './universe.ts';

/** Hundredths of 亿元 as 亿元. */
const inHundredMillions = (hundredths: number) => roundToText(hundredths / 100, 2);

/** The newest year as the exchange's page lists it: the last day first. */
function southboundFile(year: string): CsvFile {
  const rows = channelDays
    .filter(({ day }) => day.startsWith(year))
    .map(({ day, channel, buy, sell }) => {
      const [bought, sold, net] = [buy, sell, buy - sell].map(inHundredMillions);
      return [day, channel, bought ?? '', sold ?? '', net ?? '', 'CNY', '亿元'];
    });
  return {
    name: `示例-港股通成交净额-${year}.csv`,
    header: ['date', 'channel', 'buy', 'sell', 'net', 'currency', 'unit'],
    rows: year === '2026' ? rows.toReversed() : rows,
  };
}

/** The first year with thousands separators. */
function activeFile(year: string): CsvFile {
  const print = (amount: number) => (year === '2025' ? grouped(String(amount)) : String(amount));
  return {
    name: `示例-港股通十大活跃股-${year}.csv`,
    header: ['date', 'channel', 'rank', 'code', 'name', 'buy', 'sell', 'net', 'turnover', 'currency', 'unit'],
    rows: activePlaces()
      .filter(({ day }) => day.startsWith(year))
      .map(({ day, channel, rank, code, buy, sell }) => {
        const amounts = [buy, sell, buy - sell, buy + sell].map(print);
        return [day, channel, String(rank), code, instrumentOf(code).name, ...amounts, 'HKD', '1'];
      }),
  };
}

function holdingFile(year: string): CsvFile {
  return {
    name: `示例-港股通持股-${year}.csv`,
    header: ['date', 'code', 'name', 'pct', 'basis'],
    rows: holdingRows().filter(([day]) => day?.startsWith(year)),
  };
}

function rateFile(): CsvFile {
  const rows = [...midRates].flatMap(([day, mid]) => {
    const settlement = settlementRates.get(day);
    return [
      ...(settlement === undefined ? [] : [['CNYHKD', day, roundToText(settlement, 5), 'settlement']]),
      ['CNYHKD', day, roundToText(mid, 4), 'mid'],
    ];
  });
  return { name: '示例-人民币兑港元.csv', header: ['pair', 'date', 'rate', 'kind'], rows };
}

export function flowFiles(): CsvFile[] {
  return [
    ...['2025', '2026'].flatMap((year) => [southboundFile(year), activeFile(year), holdingFile(year)]),
    rateFile(),
  ];
}
