import { chooseBasis } from '../../shared/analytics/choose-basis.ts';
import { weekChangePct } from '../../shared/analytics/week-change.ts';
import type { Lang } from '../../shared/contract/envelope.ts';
import type { Trace, TraceInput } from '../../shared/contract/trace.ts';
import { text } from '../../shared/i18n/text.ts';
import { currencyOfCode, kindOf } from '../../shared/market/code.ts';
import { instrumentName } from '../../shared/market/instrument-name.ts';
import { weekOf } from '../../shared/market/trading-week.ts';
import { FORMULAS } from '../../shared/trace/formulas.ts';
import { parseTraceKey, priceKey, type TracedPriceField, type TraceKey } from '../../shared/trace/key.ts';
import type { PriceValue } from '../store/cache-schema.ts';
import { entryById } from '../store/ledger.ts';
import type { Adj } from '../store/price-batch.ts';
import { allSeries, namesByCode, type StatedValue, statedValues, weekCloses } from '../store/prices.ts';
import { readRecords } from '../sync/read-archived.ts';
import { cellSpans } from '../sync/records.ts';
import type { CallContext, DeskContext, Handlers } from './context.ts';
import { DeskFailure } from './failure.ts';

type PriceKey = Extract<TraceKey, { kind: 'price' }>;

const COLUMN_OF: Readonly<Record<TracedPriceField, PriceValue>> = {
  close: 'close',
  open: 'open',
  high: 'high',
  low: 'low',
  volume: 'volume',
  turnover: 'turnover',
  preClose: 'pre_close',
};

export const traceHandlers: Handlers<'trace'> = {
  async trace({ key }, call) {
    const parsed = parseTraceKey(key);
    if (!parsed) throw new DeskFailure('BAD_TRACE_KEY', { key });
    return parsed.kind === 'price' ? traceOfPrice(call, key, parsed) : traceOfWeekChange(call, key, parsed);
  },
};

async function traceOfPrice(call: CallContext, key: string, price: PriceKey): Promise<Trace> {
  const input = await inputOf(call, price, null);
  if (!input) throw new DeskFailure('NO_SUCH_VALUE', { key });
  return { key, label: input.label, value: input.value, unit: input.unit, formula: null, inputs: [input] };
}

async function traceOfWeekChange(
  call: CallContext,
  key: string,
  { code, monday }: Extract<TraceKey, { kind: 'weekChange' }>,
): Promise<Trace> {
  const { desk, lang } = call;
  const { from, to } = weekOf(monday);
  const series = allSeries(desk.cache()).filter((one) => one.code === code);
  const [closes] = chooseBasis(weekCloses(desk.cache(), series, from, to));
  if (!closes || (closes.closeDate === null && closes.baseDate === null))
    throw new DeskFailure('NO_SUCH_VALUE', { key });
  const days = [closes.closeDate, closes.baseDate].filter((date) => date !== null);
  const inputs = await Promise.all(
    days.map((date) => inputOf(call, { kind: 'price', code, date, field: 'close' }, closes.adj)),
  );
  return {
    key,
    label: text(lang, 'trace.weekChange', { name: nameOf(desk, code, lang), from, to }),
    value: weekChangePct(closes),
    unit: '%',
    formula: FORMULAS.weekChange,
    inputs: inputs.filter((input) => input !== null),
  };
}

/** One stored value with its file, line and cell, and what it took the place of; null where nothing is stored. */
async function inputOf({ desk, lang }: CallContext, price: PriceKey, adj: Adj | null): Promise<TraceInput | null> {
  const { code, date, field } = price;
  const stated = statedValues(desk.cache(), { code, adj }, date, COLUMN_OF[field]);
  const value = stated[0]?.value ?? null;
  if (value === null) return null;
  const origin = originOf(stated, value);
  const source = await sourceTextOf(desk, origin.stands, field);
  return {
    key: priceKey(code, date, field),
    label: text(lang, 'trace.price', { name: nameOf(desk, code, lang), date, field: text(lang, `field.${field}`) }),
    value,
    unit: unitOf(code, field, lang),
    fileId: origin.stands.fileId,
    sheet: null,
    line: origin.stands.line,
    ...source,
    replaced: origin.replaced
      .filter((row) => row.value !== null)
      .map((row) => ({ value: row.value, fileId: row.fileId, file: fileNameOf(desk, row.fileId), line: row.line })),
  };
}

/** An equal value keeps its first file: later files that said the same are not where it comes from. */
function originOf(stated: readonly StatedValue[], value: number): { stands: StatedValue; replaced: StatedValue[] } {
  const other = stated.findIndex((row) => row.value !== value);
  const same = other < 0 ? stated : stated.slice(0, other);
  const stands = same.at(-1);
  if (!stands) throw new Error('a value without a statement');
  return { stands, replaced: stated.slice(same.length) };
}

async function sourceTextOf(desk: DeskContext, { fileId, line }: StatedValue, field: TracedPriceField) {
  const entry = entryById(desk.userDb(), fileId);
  const outcome = entry?.outcome;
  if (!entry || !outcome?.decisions) throw new Error(`file ${fileId} has facts and no ledger entry`);
  const { encoding, delimiter } = outcome.decisions;
  const records = await readRecords({ dataFolder: desk.paths.data, sha256: entry.sha256, encoding }, delimiter, [line]);
  const raw = records.get(line) ?? '';
  const place = outcome.columns.find((column) => column.field === field);
  const cell = (place && cellSpans(raw, delimiter)[place.index]) ?? null;
  return { file: entry.name, encoding, column: place?.heading ?? null, text: raw, cell, importedAt: entry.receivedAt };
}

function fileNameOf(desk: DeskContext, fileId: number): string {
  return entryById(desk.userDb(), fileId)?.name ?? String(fileId);
}

function nameOf(desk: DeskContext, code: string, lang: Lang): string {
  return instrumentName(code, namesByCode(desk.cache()).get(code) ?? null, lang);
}

/** Prices of indices are points; of all else, and turnover always, the market's currency. */
function unitOf(code: string, field: TracedPriceField, lang: Lang): string {
  if (field === 'volume') return text(lang, 'unit.shares');
  if (field !== 'turnover' && kindOf(code) === 'index') return text(lang, 'unit.points');
  return currencyOfCode(code) ?? '';
}
