import type { Lang } from '../contract/envelope.ts';
import type { FlowClosingRow, FlowName } from '../contract/flows.ts';
import type { InputOf, OutputOf } from '../contract/operations.ts';
import { formatNumber, formatSigned, MISSING } from '../format/number.ts';
import { yiUnit } from '../format/yi-unit.ts';
import { text } from '../i18n/text.ts';
import { droppedNotes, gapNotes, spanLine, sumNotes, tableName } from './flow-notes.ts';

type Flows = OutputOf<'flows'>;
type Value = string | number | null;

interface FlowColumn {
  readonly id: string;
  /** With the unit of money, where the header is to say it. */
  readonly header: (unit: string, lang: Lang) => string;
  readonly value: (name: FlowName, lang: Lang) => Value;
  /** Of numbers: their decimals, whether a change is printed with its sign, and whether what is negative stands in brackets in a workbook. */
  readonly decimals: number | null;
  readonly isSigned?: true;
  readonly isMoney?: true;
  readonly isDate?: true;
  /** A terminal has no room for it. */
  readonly isForFiles?: true;
}

const money = (id: 'net' | 'buy' | 'sell' | 'turnover', value: (name: FlowName) => Value): FlowColumn => ({
  id,
  header: (unit, lang) => (unit === '' ? text(lang, `flows.${id}`) : `${text(lang, `flows.${id}`)} (${unit})`),
  value,
  decimals: 2,
  isMoney: true,
});
const number = (
  id: 'days' | 'share' | 'price' | 'holding',
  decimals: number,
  value: (name: FlowName) => Value,
): FlowColumn => ({ id, header: (_, lang) => text(lang, `flows.${id}`), value, decimals });
const words = (
  key: 'column.code' | 'column.name' | 'flows.kind' | 'flows.new' | 'flows.holdingDate' | 'flows.holdingBasis',
  value: FlowColumn['value'],
): FlowColumn => ({
  id: key.split('.')[1] ?? key,
  header: (_, lang) => text(lang, key),
  value,
  decimals: null,
});
const holdingChange = (weeks: FlowName['holdingChanges'][number]['weeks']): FlowColumn => ({
  id: `holding-${weeks}w`,
  header: (_, lang) => `${text(lang, 'flows.holdingChange', { weeks })} (${text(lang, 'unit.pct')})`,
  value: ({ holdingChanges }) => holdingChanges.find((one) => one.weeks === weeks)?.value ?? null,
  decimals: 2,
  isSigned: true,
});

/** Columns of the flows of a span as a table, in their order. */
const COLUMNS: readonly FlowColumn[] = [
  words('column.code', ({ code }) => code),
  words('column.name', ({ name }) => name),
  { ...words('flows.kind', ({ isEtf }, lang) => text(lang, isEtf ? 'flows.etfs' : 'flows.stocks')), isForFiles: true },
  words('flows.new', ({ isNew }, lang) => (isNew ? text(lang, 'flows.new.mark') : '')),
  money('net', ({ net }) => net),
  money('buy', ({ buy }) => buy.value),
  money('sell', ({ sell }) => sell.value),
  money('turnover', ({ turnover }) => turnover.value),
  number('days', 0, ({ days }) => days),
  number('share', 1, ({ share }) => share.value),
  { ...number('price', 1, ({ price }) => price.value), isSigned: true },
  number('holding', 1, ({ holdingPct }) => holdingPct),
  { ...words('flows.holdingDate', ({ holdingDate }) => holdingDate), isDate: true },
  { ...words('flows.holdingBasis', ({ holdingBasis }) => holdingBasis), isForFiles: true },
  { ...holdingChange(1), isForFiles: true },
  holdingChange(4),
  { ...holdingChange(12), isForFiles: true },
];

/** Stocks, then ETFs, each by net. */
function namesInOrder({ names }: Flows): FlowName[] {
  return [...names.filter(({ isEtf }) => !isEtf), ...names.filter(({ isEtf }) => isEtf)];
}

function closingName(key: FlowClosingRow['key'], lang: Lang): string {
  return text(lang, key === 'listedTotal' ? 'flows.listedTotal' : `closing.${key}`);
}

function closingCells({ closing }: Flows, lang: Lang): Value[][] {
  return closing.rows.map(({ key, net }) => {
    const name = closingName(key, lang);
    return COLUMNS.map(({ id }) => (id === 'code' ? name : id === 'net' ? net : ''));
  });
}

function notesOf(flows: Flows, lang: Lang): string[] {
  return [...sumNotes(flows, lang), ...droppedNotes(flows, { isEtf: null, most: Number.POSITIVE_INFINITY }, lang)];
}

/** The flows of a span as `exportTable` takes them: numbers unrounded, sums at the end. */
export function flowsTable(flows: Flows, lang: Lang): InputOf<'exportTable'> {
  const unit = yiUnit(flows.currency, lang);
  const closing = closingCells(flows, lang);
  return {
    name: tableName(flows, null, lang),
    format: 'csv',
    columns: COLUMNS.map(({ header, decimals, isMoney, isDate }) => ({
      header: header(unit, lang),
      decimals,
      inBrackets: isMoney === true,
      isDate: isDate === true,
    })),
    rows: [...namesInOrder(flows).map((name) => COLUMNS.map(({ value }) => value(name, lang))), ...closing],
    closingRows: closing.length,
    below: [...gapNotes(flows, lang), ...notesOf(flows, lang)],
  };
}

/** The same as it is printed: what stands above the table, its header and rows, and what stands below. */
export function flowsText(
  flows: Flows,
  lang: Lang,
): { readonly above: string; readonly rows: string[][]; readonly below: readonly string[] } {
  const columns = COLUMNS.filter(({ isForFiles }) => !isForFiles);
  const why = flows.why === null ? [] : [text(lang, `why.${flows.why}`)];
  const said = [text(lang, 'flows.names'), text(lang, `flows.channel.${flows.channel}`), spanLine(flows, lang)];
  const sums = flows.closing.rows.map(({ key, net }) =>
    columns.map(({ id, decimals }) => {
      if (id === 'name') return closingName(key, lang);
      return id === 'net' ? formatNumber(net, decimals ?? 0) : '';
    }),
  );
  return {
    above: [...said, yiUnit(flows.currency, lang), ...why].join('  '),
    rows: [
      columns.map(({ header }) => header('', lang)),
      ...namesInOrder(flows).map((name) => columns.map((column) => printed(column.value(name, lang), column))),
      ...sums,
    ],
    below: notesOf(flows, lang),
  };
}

function printed(value: Value, { decimals, isSigned }: FlowColumn): string {
  if (value === null) return MISSING;
  if (typeof value === 'string') return value;
  return isSigned ? formatSigned(value, decimals ?? 0) : formatNumber(value, decimals ?? 0);
}
