import type { Lang } from '../../../shared/contract/envelope.ts';
import type { TraceInput } from '../../../shared/contract/trace.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { currencyOfCode, marketOf } from '../../../shared/market/code.ts';
import { instrumentKind, instrumentName, type Labels } from '../../../shared/market/instrument-name.ts';
import { CURRENCIES } from '../../../shared/market/market.ts';
import {
  type FactTraceKey,
  factTraceKey,
  priceKey,
  type TracedPriceField,
  type TraceKey,
} from '../../../shared/trace/key.ts';
import type { PriceValue } from '../../store/cache-schema.ts';
import { FACT_KINDS, type FactKind } from '../../store/fact-kinds.ts';
import { entryById } from '../../store/ledger.ts';
import type { Adj } from '../../store/price-batch.ts';
import { statedValues } from '../../store/prices.ts';
import { statedCells } from '../../store/stated-facts.ts';
import { placeInWords, placeOfLine } from '../../sync/place.ts';
import { readRecords } from '../../sync/read-archived.ts';
import { cellSpans } from '../../sync/records.ts';
import type { CallContext, DeskContext } from '../context.ts';
import { gatherLabels } from '../gather/labels.ts';

/** One stored value that a number rests on; a price without a basis means the preferred one. */
export type StoredRef = (Extract<TraceKey, { kind: 'price' }> & { readonly adj: Adj | null }) | FactTraceKey;

interface Stated {
  readonly value: number | null;
  readonly fileId: number;
  readonly line: number;
}

/** A stored value in words, with the statements of it: what stands, then what it took the place of, the newest first. */
interface Located {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** The column of its cell, as the file's format calls the field. */
  readonly field: string;
  /** What may stand behind the field where a line has a column for each: `close@1211.HK`, `net@sh`. */
  readonly scopes: readonly string[];
  readonly value: number;
  readonly stands: Stated;
  readonly replaced: readonly Stated[];
}

/**
 * Stored values with their files, lines and cells, for each list of them; one that is not there is left out. A value that many
 * numbers rest on is looked up once, and each file is read once.
 */
export async function inputsOf(
  { desk, lang }: Pick<CallContext, 'desk' | 'lang'>,
  lists: readonly (readonly StoredRef[])[],
): Promise<TraceInput[][]> {
  const labels = gatherLabels(desk);
  const refs = new Map(lists.flat().map((ref) => [nameOf(ref), ref]));
  const located = new Map<string, Located>();
  for (const [name, ref] of refs) {
    const found = locate(ref, desk, labels, lang);
    if (found) located.set(name, found);
  }
  const inputs = new Map<string, TraceInput>();
  for (const [fileId, ofFile] of Map.groupBy(located, ([, { stands }]) => stands.fileId)) {
    const entry = readEntry(desk, fileId);
    const lines = ofFile.map(([, { stands }]) => stands.line);
    const records = await recordsOf(desk, entry, lines);
    for (const [name, one] of ofFile)
      inputs.set(name, traceInputOf(one, records.get(one.stands.line) ?? '', entry, desk));
  }
  return lists.map((list) => list.map((ref) => inputs.get(nameOf(ref))).filter((one) => one !== undefined));
}

/** The files in which stored values stand; an equal value of a later file is not where it comes from. */
export function filesOfRefs(desk: DeskContext, refs: Iterable<StoredRef>): Set<number> {
  const files = new Set<number>();
  const seen = new Set<string>();
  for (const ref of refs) {
    const name = nameOf(ref);
    if (seen.has(name)) continue;
    seen.add(name);
    const found = ref.kind === 'price' ? statedPrice(ref, desk) : statedFact(ref, desk);
    const value = found[0]?.value ?? null;
    if (value !== null) files.add(originOf(found, value).stands.fileId);
  }
  return files;
}

function nameOf(ref: StoredRef): string {
  return ref.kind === 'price'
    ? `${ref.adj ?? ''} ${priceKey(ref.code, ref.date, ref.field)}`
    : factTraceKey(ref.fact, ref.parts, ref.day, ref.field);
}

/** A stored value as it stands; null where nothing states it. */
export function storedValue(ref: StoredRef, desk: DeskContext): number | null {
  return (ref.kind === 'price' ? statedPrice(ref, desk) : statedFact(ref, desk))[0]?.value ?? null;
}

function locate(ref: StoredRef, desk: DeskContext, labels: Labels, lang: Lang): Located | null {
  const found = ref.kind === 'price' ? statedPrice(ref, desk) : statedFact(ref, desk);
  const value = found[0]?.value ?? null;
  if (value === null) return null;
  const { stands, replaced } = originOf(found, value);
  return {
    ...wordsOfRef(ref, labels, lang),
    value,
    stands,
    replaced,
  };
}

/** What a stored value is, in words. */
export function wordsOfRef(ref: StoredRef, labels: Labels, lang: Lang) {
  return ref.kind === 'price' ? wordsOfPrice(ref, labels, lang) : wordsOfFact(ref, labels, lang);
}

const PRICE_COLUMNS: Readonly<Record<TracedPriceField, PriceValue>> = {
  close: 'close',
  open: 'open',
  high: 'high',
  low: 'low',
  volume: 'volume',
  turnover: 'turnover',
  preClose: 'pre_close',
};

function statedPrice({ code, adj, date, field }: Extract<StoredRef, { kind: 'price' }>, desk: DeskContext): Stated[] {
  return statedValues(desk.cache(), { code, adj }, date, PRICE_COLUMNS[field]);
}

function statedFact({ fact, parts, day, field }: FactTraceKey, desk: DeskContext): Stated[] {
  const kind: FactKind = FACT_KINDS[fact];
  // Of a series' points the period names the day, and its last day is worked out.
  const dayColumn = fact === 'seriesPoints' ? 'period' : (kind.day ?? '');
  const others = Object.keys(kind.key).filter((column) => column !== dayColumn);
  if (!(field in kind.values) || others.length !== parts.length) return [];
  const key = Object.fromEntries([
    [dayColumn, day],
    ...others.map((column, index) => [column, parts[index] ?? ''] as const),
  ]);
  return statedCells(desk.cache(), fact, key, field).map(({ value, ...origin }) => ({
    value: typeof value === 'number' ? value : null,
    ...origin,
  }));
}

/** An equal value keeps its first file: later files that said the same are not where it comes from. */
function originOf(stated: readonly Stated[], value: number): { stands: Stated; replaced: Stated[] } {
  const other = stated.findIndex((row) => row.value !== value);
  const same = other < 0 ? stated : stated.slice(0, other);
  const stands = same.at(-1);
  if (!stands) throw new Error('a value without a statement');
  return { stands, replaced: stated.slice(same.length) };
}

function wordsOfPrice({ code, date, field }: Extract<StoredRef, { kind: 'price' }>, labels: Labels, lang: Lang) {
  const name = instrumentName(code, labels, lang);
  return {
    key: priceKey(code, date, field),
    label: text(lang, 'trace.price', { name, date, field: text(lang, `field.${field}`) }),
    unit: unitOfPrice(code, field, labels, lang),
    field,
    scopes: [code, marketOf(code) ?? ''],
  };
}

/** Prices of indices are points; of all else, and turnover always, the market's currency. */
function unitOfPrice(code: string, field: TracedPriceField, labels: Labels, lang: Lang): string {
  if (field === 'volume') return text(lang, 'unit.shares');
  if (field !== 'turnover' && instrumentKind(code, labels) === 'index') return text(lang, 'unit.points');
  return currencyOfCode(code) ?? '';
}

/** Parts of a fact's key that are words of the trade. */
const PART_WORDS: ReadonlySet<string> = new Set(['sh', 'sz', 'total', 'settlement', 'mid', 'spot']);

function wordsOfFact({ fact, parts, day, field }: FactTraceKey, labels: Labels, lang: Lang) {
  const currency = parts.find((part) => CURRENCIES.some((known) => known === part));
  // The currency is the unit and need not stand in the name.
  const names = parts
    .filter((part) => part !== currency)
    .map((part) => (PART_WORDS.has(part) ? text(lang, `part.${part}` as TextKey) : instrumentName(part, labels, lang)));
  const label = text(lang, 'trace.fact', {
    name: names.filter((name) => name !== '').join(' '),
    date: day,
    field: text(lang, `field.${fact}.${field}` as TextKey),
  });
  const unit =
    field === 'pct' ? '%' : (currency ?? (field === 'target_price' ? (currencyOfCode(parts[0] ?? '') ?? '') : ''));
  return { key: factTraceKey(fact, parts, day, field), label, unit, field, scopes: [...parts, day] };
}

async function recordsOf(desk: DeskContext, { entry, decisions }: ReadEntry, lines: readonly number[]) {
  const text = { dataFolder: desk.paths.data, sha256: entry.sha256, encoding: decisions.encoding };
  return readRecords(text, decisions.delimiter, lines);
}

function traceInputOf(
  { key, label, unit, field, scopes, value, stands, replaced }: Located,
  raw: string,
  { entry, decisions, columns, sheets }: ReadEntry,
  desk: DeskContext,
): TraceInput {
  const sheet = sheets ? placeOfLine(stands.line).sheet : 0;
  const fields = [...scopes.map((scope) => `${field}@${scope}`), field];
  const place = columns
    .filter((column) => (column.sheet ?? 0) === sheet && fields.includes(column.field))
    .sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field))[0];
  const span = (place && cellSpans(raw, decisions.delimiter)[place.index]) ?? null;
  return {
    key,
    label,
    value,
    unit,
    fileId: stands.fileId,
    file: entry.name,
    encoding: decisions.encoding,
    ...placeInWords(stands.line, sheets),
    column: place?.heading ?? null,
    text: raw,
    // A net that is worked out from buy and sell has a column and no cell.
    cell: span && span[0] < span[1] ? span : null,
    importedAt: entry.receivedAt,
    replaced: replaced
      .filter((row) => row.value !== null)
      .map((row) => {
        const from = entryById(desk.userDb(), row.fileId);
        const file = from?.name ?? String(row.fileId);
        return { value: row.value, fileId: row.fileId, file, ...placeInWords(row.line, from?.outcome?.sheets) };
      }),
  };
}

type ReadEntry = ReturnType<typeof readEntry>;

function readEntry(desk: DeskContext, fileId: number) {
  const entry = entryById(desk.userDb(), fileId);
  const outcome = entry?.outcome;
  if (!entry || !outcome?.decisions) throw new Error(`file ${fileId} has facts and no ledger entry`);
  return { entry, decisions: outcome.decisions, columns: outcome.columns, sheets: outcome.sheets };
}
