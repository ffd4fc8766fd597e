import { setImmediate as turn } from 'node:timers/promises';
import { getOrMake } from '../../../shared/collections/get-or-make.ts';
import type { Conflict, ConflictRow, SeriesRef } from '../../../shared/contract/conflicts.ts';
import type { Lang } from '../../../shared/contract/envelope.ts';
import { instrumentName, type Labels } from '../../../shared/market/instrument-name.ts';
import { factTraceKey, isFactTraceKind, priceFieldOf, priceKey } from '../../../shared/trace/key.ts';
import { contestedSeries } from '../../store/contested.ts';
import type { ReadDb } from '../../store/db.ts';
import { FACT_KINDS, type FactKind, type FactKindName } from '../../store/fact-kinds.ts';
import { filesOfSeries, type Series, seriesKey } from '../../store/file-series.ts';
import { preferredSources, putPreference, removePreference } from '../../store/preferred-sources.ts';
import { preferredBasisOn } from '../../store/prices.ts';
import type { CallContext, DeskContext, Handlers } from '../context.ts';
import { DeskFailure } from '../failure.ts';
import { gatherLabels } from '../gather/labels.ts';
import { keptUntilChanged } from '../kept-until-changed.ts';
import { restingOn } from '../published/resting.ts';
import { settleByChange } from '../settle.ts';
import { type DifferingValue, differingValues, type Statement } from './differing-values.ts';
import { type FileOfSource, filesWithSources, sourceLabel } from './sources.ts';

const A_PAGE = 200;
const KINDS = (Object.keys(FACT_KINDS) as FactKindName[]).filter((kind) => FACT_KINDS[kind].mode === 'series');

export const conflictsHandlers: Handlers<'conflicts' | 'conflictRows' | 'prefer'> = {
  async conflicts({ kind, offset }, { desk, lang }) {
    const wanted = kind === null ? null : kindOf(kind);
    const all = await keptConflicts(desk, lang, () => findConflicts(desk, lang));
    const series = wanted ? all.filter((one) => one.kind === wanted) : all;
    return {
      series: series.slice(offset, offset + A_PAGE),
      total: series.length,
      preferences: preferredSources(desk.userDb()),
    };
  },

  conflictRows({ series, offset }, { desk }) {
    const one = seriesOf(series);
    const files = filesWithSources(desk.userDb());
    const preferred = preferenceOf(desk.userDb(), one);
    const values = [...differingValues(desk.cache(), one)].sort((a, b) => (a.date < b.date ? 1 : -1));
    return {
      rows: values.slice(offset, offset + A_PAGE).map((value) => rowOf(value, files, preferred, desk.cache())),
      total: values.length,
    };
  },

  prefer: ({ series, source }, call) => call.desk.own().inTurn(() => prefer(call, seriesOf(series), source)),
};

async function prefer(call: CallContext, series: Series, source: string | null) {
  const { desk } = call;
  const files = filesWithSources(desk.userDb());
  const ofSeries = filesOfSeries(desk.cache(), [series]);
  const known = new Set(ofSeries.flatMap((fileId) => files.get(fileId)?.source ?? []));
  if (known.size === 0 && source !== null) throw new DeskFailure('NO_SUCH_SERIES', { ...series });
  if (source !== null && !known.has(source))
    throw new DeskFailure('NO_SUCH_SOURCE', { source, known: [...known].join(', ') });
  const { seriesChanged } = await settleByChange(call, 'prefer', (writer) =>
    source === null ? removePreference(writer, series) : putPreference(writer, { ...series, source }),
  );
  return { ...series, source, seriesChanged, published: restingOn(call, ofSeries) };
}

const keptConflicts = keptUntilChanged<Promise<readonly Conflict[]>>(2);

/** Series with conflicts, the most days first. Others get a turn between two series: histories of two vendors are long. */
async function findConflicts(desk: DeskContext, lang: Lang): Promise<Conflict[]> {
  const files = filesWithSources(desk.userDb());
  const found = new Map<string, Gathered>();
  for (const series of KINDS.flatMap((kind) => contestedSeries(desk.cache(), kind))) {
    await turn();
    for (const value of differingValues(desk.cache(), series)) {
      const gathered = getOrMake(found, seriesKey(series), () => newGathered(series));
      gather(gathered, value, files);
    }
  }
  const labels = gatherLabels(desk);
  return [...found.values()]
    .sort((a, b) => b.days.size - a.days.size || (seriesKey(a.series) < seriesKey(b.series) ? -1 : 1))
    .map((one) => conflictOf(one, preferenceOf(desk.userDb(), one.series), labels, lang));
}

interface Gathered {
  readonly series: Series;
  readonly days: Set<string>;
  largest: Conflict['largest'];
  readonly sources: Map<string, { files: Map<number, string>; days: Set<string> }>;
}

function newGathered(series: Series): Gathered {
  return { series, days: new Set(), largest: null, sources: new Map() };
}

function gather(one: Gathered, value: DifferingValue, files: ReadonlyMap<number, FileOfSource>): void {
  const { date, field, pct, stands, others } = value;
  one.days.add(date);
  if (pct !== null && pct > (one.largest?.pct ?? -1)) one.largest = { pct, date, field };
  for (const statement of [stands, ...others]) {
    const file = files.get(statement.fileId);
    if (!file) continue;
    const source = getOrMake(one.sources, file.source, () => ({ files: new Map(), days: new Set() }));
    source.files.set(file.fileId, file.name);
    if (statement === stands) source.days.add(date);
  }
}

function conflictOf(
  { series, days, largest, sources }: Gathered,
  preferred: string | null,
  labels: Labels,
  lang: Lang,
) {
  return {
    ...series,
    name: instrumentName(series.scope, labels, lang),
    days: days.size,
    largest,
    sources: [...sources].map(([source, { files, days: standing }]) => ({
      source,
      label: sourceLabel(source, lang),
      files: [...files].map(([fileId, name]) => ({ fileId, name })),
      standing: standing.size,
    })),
    preferred,
  };
}

function rowOf(
  value: DifferingValue,
  files: ReadonlyMap<number, FileOfSource>,
  preferred: string | null,
  cache: ReadDb,
): ConflictRow {
  const { kind, date, factKey, field, pct } = value;
  const { key, scope, day }: FactKind = FACT_KINDS[kind];
  const told = (statement: Statement) => {
    const file = files.get(statement.fileId);
    return { ...statement, file: file?.name ?? String(statement.fileId), source: file?.source ?? '' };
  };
  const stands = told(value.stands);
  const parts = Object.keys(key).filter((column) => column !== scope && column !== day && column !== 'adj');
  return {
    date,
    key: parts.map((column) => factKey[column] ?? '').join(' '),
    field,
    stands,
    why: stands.source === preferred ? 'preferred' : 'later',
    others: value.others.map(told),
    pct,
    trace: traceOf(value, cache),
  };
}

/** The key by which what stands is traced. */
function traceOf({ kind, scope, adj, date, factKey, field, stands }: DifferingValue, cache: ReadDb): string | null {
  if (typeof stands.value !== 'number') return null;
  if (kind === 'prices') {
    const traced = priceFieldOf(field);
    return traced && preferredBasisOn(cache, scope, date) === adj ? priceKey(scope, date, traced) : null;
  }
  if (!isFactTraceKind(kind)) return null;
  const { key, day }: FactKind = FACT_KINDS[kind];
  const dayColumn = day !== null && day in key ? day : 'period';
  const parts = Object.keys(key).flatMap((column) => (column === dayColumn ? [] : [factKey[column] ?? '']));
  return factTraceKey(kind, parts, factKey[dayColumn] ?? '', field);
}

function preferenceOf(userDb: ReadDb, series: Series): string | null {
  return preferredSources(userDb).find((one) => seriesKey(one) === seriesKey(series))?.source ?? null;
}

function kindOf(kind: string): FactKindName {
  const known = KINDS.find((name) => name === kind);
  if (!known) throw new DeskFailure('NO_SUCH_KIND', { kind, known: KINDS.join(', ') });
  return known;
}

function seriesOf({ kind, scope, adj }: SeriesRef): Series {
  return { kind: kindOf(kind), scope, adj };
}
