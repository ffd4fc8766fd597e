import { parsePeriod } from '../../../shared/market/parse-period.ts';
import type { Answers } from '../../store/outcome.ts';
import { BadCell } from '../bad-cell.ts';
import { netOfCells } from '../net-of-cells.ts';
import type { RecordCells } from '../record-cells.ts';
import { basisOfSeries, seriesAndUnit } from '../series-words.ts';
import { meaningOf, type SeriesMeaning } from '../terminal-series.ts';
import { type Format, headerKeys, type RecordFacts } from './format.ts';

/** What stands in the first column of the rows between the names and the data. */
const NOTES =
  /^(?:指标名称|频率|频度|单位|指标id|指标代码|指标编码|id|来源|数据来源|国家|地区|时间区间|起始时间|起止时间|开始时间|结束时间|更新时间|最后更新时间|更新日期|数据更新时间|备注|说明|状态)$/;

type Flow = Extract<SeriesMeaning, { kind: 'flow' }>;

/** One series of the file: where it stands and what it is of. */
interface Column {
  readonly name: string;
  readonly index: number;
  readonly unit: string;
  readonly frequency: string;
  readonly source: string;
  readonly meaning: SeriesMeaning;
  /** The field of its values, with what tells it from the others of its row. */
  readonly field: string;
}

/**
 * Wind's, Choice's and iFinD's export of series: a column a series, its name in the header, and between header and data the rows
 * that were ticked (频率, 单位, 指标ID, 来源, …). Names decide what a series is; units and currencies come from their row or from
 * brackets behind the name. Who exported it is signed below the data.
 */
export const terminalSeries: Format = {
  id: 'terminal-series',
  version: 1,
  vendor: null,
  recognise(header, { below, above }) {
    const first = headerKeys(header)[0] ?? '';
    const notes = new Map(
      below.flatMap((cells) => {
        const said = (cells[0] ?? '').normalize('NFKC').trim().toLowerCase();
        return NOTES.test(said) ? [[said, cells] as const] : [];
      }),
    );
    const isTitled = first === '指标名称' || (['', '日期', '时间', '指标'].includes(first) && notes.size > 0);
    if (!isTitled || header.length < 2) return null;
    const columns = columnsOf(header, (...names) => names.map((name) => notes.get(name)).find((row) => row) ?? []);
    const isChoice = above.some((cells) => /^宏观数据|choice/i.test(cells[0]?.trim() ?? ''));
    return {
      kind: 'facts',
      ...(isChoice ? { vendor: '东方财富Choice' } : {}),
      columns: new Map([['date', 0], ...columns.map(({ field, index }) => [field, index] as const)]),
      dates: ['date'],
      weeklyLookalike: true,
      isNote: (cells) => NOTES.test((cells[0] ?? '').normalize('NFKC').trim().toLowerCase()),
      asks: () => asksOf(columns),
      createReader: (answers) => (cells) => statedBy(columns, cells, answers),
    };
  },
};

function columnsOf(
  header: readonly string[],
  note: (...names: readonly string[]) => readonly string[],
): readonly Column[] {
  const [units, frequencies, sources] = [note('单位'), note('频率', '频度'), note('来源', '数据来源')];
  return header.flatMap((heading, index) => {
    if (index === 0 || heading.trim() === '') return [];
    const name = heading.normalize('NFKC').trim();
    const unit = units[index]?.trim() || seriesAndUnit(name).unit;
    const at = { frequency: frequencies[index]?.trim() ?? '', source: sources[index]?.trim() ?? '' };
    const meaning = meaningOf(name, unit);
    return [{ name, index, unit, ...at, meaning, field: fieldOf(name, meaning) }];
  });
}

function fieldOf(name: string, meaning: SeriesMeaning): string {
  if (meaning.kind === 'price') return `close@${meaning.code}`;
  if (meaning.kind === 'flow') return `${meaning.side}@${meaning.channel}`;
  return meaning.kind === 'rate' ? `rate@${meaning.pair}` : `value@${name}`;
}

/** The same words are HKD in one source and CNY in the next: what a flow's currency or unit is, is asked where nothing says it. */
function asksOf(columns: readonly Column[]) {
  const flows = columns.filter(({ meaning }) => meaning.kind === 'flow');
  const lacksCurrency = flows.some(({ meaning }) => meaning.kind === 'flow' && meaning.currency === null);
  return [
    ...(lacksCurrency ? [{ id: 'currency' as const, choices: ['CNY', 'HKD'], settled: null }] : []),
    ...(flows.some(({ unit }) => unit === '')
      ? [{ id: 'unit' as const, choices: ['亿', '百万', '万', '元'], settled: null }]
      : []),
  ];
}

function statedBy(columns: readonly Column[], cells: RecordCells, answers: Answers): RecordFacts {
  const facts: RecordFacts['facts'][number][] = [];
  const prices: NonNullable<RecordFacts['prices']>[number][] = [];
  const refused: BadCell[] = [];
  for (const column of columns) {
    const { field } = column;
    if (cells.text(field) === '' || column.meaning.kind === 'otherFlow') continue;
    try {
      const price = priceOf(column, cells);
      const fact = price ? null : factOf(columns, column, cells, answers);
      if (price) prices.push(price);
      if (fact) facts.push(fact);
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      refused.push(new BadCell(error.code, error.field === 'date' ? 'date' : field, error.params));
    }
  }
  const isOther = columns.some((column) => column.meaning.kind === 'otherFlow' && cells.text(column.field) !== '');
  return { facts, prices, refused, ...(isOther ? { leftOut: 'OTHER_MEASURE' } : {}) };
}

function priceOf({ meaning, field }: Column, cells: RecordCells) {
  if (meaning.kind !== 'price') return null;
  const close = cells.number(field);
  if (close === null) return null;
  if (close <= 0) throw new BadCell('BAD_PRICE', field, { value: close });
  return { code: meaning.code, adj: 'raw' as const, date: cells.tradingDay('date', meaning.code), close };
}

function factOf(
  columns: readonly Column[],
  column: Column,
  cells: RecordCells,
  answers: Answers,
): RecordFacts['facts'][number] | null {
  const { meaning } = column;
  if (meaning.kind === 'flow') return meaning.side === 'net' ? netFact(columns, meaning, cells, answers) : null;
  if (meaning.kind === 'rate') {
    const rate = cells.number(column.field);
    if (rate === null) return null;
    return { kind: 'fx', row: { pair: meaning.pair, date: cells.pastDate('date'), kind: meaning.rate, rate } };
  }
  return seriesPoint(column, cells);
}

/** A day's net with its buy and sell where the file has them, each in its own unit. */
function netFact(
  columns: readonly Column[],
  { channel, currency }: Flow,
  cells: RecordCells,
  answers: Answers,
): RecordFacts['facts'][number] | null {
  const units = columns.flatMap(({ meaning, unit }) =>
    meaning.kind === 'flow' && meaning.channel === channel ? [[`unit@${meaning.side}`, unit] as const] : [],
  );
  const words = { ...Object.fromEntries(units.filter(([, unit]) => unit !== '')), unit: answers.unit ?? '' };
  const of = (side: string) => `${side}@${channel}`;
  const own = cells.as(
    { net: of('net'), buy: of('buy'), sell: of('sell') },
    { ...words, currency: currency ?? answers.currency ?? '' },
  );
  const money = netOfCells(own);
  if (!money) return null;
  return {
    kind: 'southbound',
    row: { date: own.southboundDay('date'), channel, currency: own.southboundCurrency('currency'), ...money },
  };
}

/** Any other series, by the day, the month or the year that its frequency says. */
function seriesPoint(column: Column, cells: RecordCells): RecordFacts['facts'][number] | null {
  const { value } = cells.measure(column.field);
  if (value === null) return null;
  const day = cells.pastDate('date');
  const period = parsePeriod(periodText(day, column.frequency));
  if (!period) throw new BadCell('BAD_PERIOD', 'date', { text: day });
  const row = {
    series: column.name,
    period: period.text,
    basis: basisOfSeries(column.name),
    kind: 'actual' as const,
    value,
    unit: column.unit,
    source: column.source || null,
    last_day: period.lastDay,
  };
  return { kind: 'seriesPoints', row };
}

function periodText(day: string, frequency: string): string {
  if (/年/.test(frequency) && !/半年/.test(frequency)) return day.slice(0, 4);
  if (/季/.test(frequency)) return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  return /月/.test(frequency) ? day.slice(0, 7) : day;
}
