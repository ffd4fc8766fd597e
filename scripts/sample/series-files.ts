import { roundTo, roundToText } from '../../shared/format/round.ts';
import { addDays, isoDate } from '../../shared/market/iso-date.ts';
import type { CsvFile } from './csv-file.ts';
import { AGENTS, CITATIONS, CLOUD_PRICES, RETAIL, RETAIL_PERIODS, TOKEN_CALLS } from './series-table.ts';
import { logWalk, valueAt } from './walk.ts';

/** Share of the calls that go to models made in China, at first and at last. */
const DOMESTIC = { first: 0.31, last: 0.57 } as const;
const SERIES_HEADER = ['series', 'period', 'value', 'unit', 'basis', 'kind', 'source'];

function retailFile(): CsvFile {
  return {
    name: '示例-网上零售.csv',
    header: SERIES_HEADER,
    rows: Object.entries(RETAIL).flatMap(([series, values]) =>
      RETAIL_PERIODS.map((period, place) => {
        const value = roundToText(valueAt(values, place), 1);
        return [series, period, value, '%', 'ytd', 'actual', '国家统计局'];
      }),
    ),
  };
}

function agentFile(): CsvFile {
  const { firstMonday, weeks, first, last } = TOKEN_CALLS;
  const mondays = Array.from({ length: weeks }, (_, week) => addDays(isoDate(firstMonday), 7 * week));
  const anchors = [
    [valueAt(mondays, 0), first],
    [valueAt(mondays, weeks - 1), last],
  ] as const;
  const calls = logWalk({ seed: 'token calls', days: mondays, anchors, step: 0.05 });
  return {
    name: '示例-智能体与Token.csv',
    header: SERIES_HEADER,
    rows: [
      ...AGENTS.map(([year, value]) => {
        const kind = year === '2025' ? 'actual' : 'forecast';
        return ['活跃智能体数', year, String(value), '亿', 'level', kind, 'IDC'];
      }),
      ...[...calls].flatMap(([monday, value], week) => {
        const total = roundTo(value, 2);
        const domestic = roundTo(total * (DOMESTIC.first + ((DOMESTIC.last - DOMESTIC.first) * week) / (weeks - 1)), 2);
        const row = (series: string, calls: number) => {
          return [series, monday, roundToText(calls, 2), '万亿', 'level', 'actual', 'OpenRouter'];
        };
        // The parts make up the total to the last digit.
        return [
          row('周Token调用量', total),
          row('周Token调用量/国产模型', domestic),
          row('周Token调用量/海外模型', total - domestic),
        ];
      }),
    ],
  };
}

function citationFile(): CsvFile {
  return {
    name: '示例-引用数据.csv',
    header: ['text', 'value', 'unit', 'subject', 'as_of', 'publisher', 'document', 'valid_until'],
    rows: CITATIONS,
  };
}

function exhibitFile(): CsvFile {
  const { title, source, announced, columns, items, shared, rise } = CLOUD_PRICES;
  return {
    name: '示例-云产品价格表.csv',
    header: ['figure', 'title', 'source', 'as_of', ...columns],
    rows: items.map((item, line) => [
      ...(line === 0 ? ['price-table', title, source, announced] : ['', '', '', '']),
      ...shared,
      item,
      rise,
    ]),
  };
}

export function seriesFiles(): CsvFile[] {
  return [retailFile(), agentFile(), citationFile(), exhibitFile()];
}
