import { getOrMake } from '../../shared/collections/get-or-make.ts';
import { factKey } from '../store/fact-kinds.ts';
import { dayOfFact, type LocatedFact, seriesOfFact } from '../store/fact-writer.ts';
import { type SeriesSpan, seriesKey } from '../store/file-series.ts';
import type { Issue } from '../store/outcome.ts';
import { createPriceBatcher } from '../store/price-batch.ts';
import type { Recognised } from './detect.ts';
import { instrumentOfFileName } from './file-name.ts';
import { issueOf, type ReadRow } from './read-row.ts';
import type { FileRecord } from './records.ts';
import { createFirstSeen, type Judged, RowsRepeat, statementsOf, subjectOf } from './repeated-rows.ts';
import { createRowReader } from './row-reader.ts';
import type { Reading } from './source-file.ts';

/** Gathers what the records of one file state, to be taken piece by piece. `judged` null: rows were not judged yet. */
export function createGatherer(reading: Reading, judged: Judged | null) {
  const stated = createStatements(judged);
  const leftOut = new Map<string, { readonly first: FileRecord; count: number }>();
  let issues: Issue[] = [];
  let [rowsRead, rowsLoaded, rowsRejected, cellsRefused] = [0, 0, 0, 0];

  const reject = (issue: Issue) => {
    rowsRejected++;
    issues.push(issue);
  };
  const leaveOut = (record: FileRecord, why = 'EMPTY_ROWS') => {
    getOrMake(leftOut, why, () => ({ first: record, count: 0 })).count++;
  };
  const take = () => {
    const taken = { ...stated.take(), issues };
    issues = [];
    return taken;
  };
  return {
    begin(recognised: Recognised) {
      const read = createRowReader(recognised, reading);
      return (record: FileRecord) => {
        rowsRead++;
        const made = read(record);
        if (made.kind === 'rejected') {
          if (made.of) stated.tally.count(made.of.code, made.of.adj, made.of.day, 0);
          reject(made.issue);
        } else if (made.kind === 'noTrade') {
          stated.tally.speaksOf(made.code, made.adj, made.day);
          if (!made.said) leaveOut(record);
        } else if (made.kind === 'facts' && made.facts.length + made.prices.length === 0) {
          if (made.told.length === 0) return leaveOut(record, made.leftOut ?? undefined);
          rowsRejected++;
          issues.push(...made.told);
        } else {
          const conflict = judged && conflictOf(made, record, judged);
          if (conflict) return reject(conflict);
          rowsLoaded++;
          if (made.kind === 'row') stated.addPrice(made, record.line);
          else {
            stated.addFacts(made, record.line);
            issues.push(...made.told);
            cellsRefused += made.told.length;
          }
        }
      };
    },
    /** Told beside the rows: nothing of such a sheet was read, so nothing of it was rejected. */
    tellUnread(sheet: string, first: FileRecord) {
      issues.push(issueOf(first, 'SHEET_NOT_READ', null, { sheet }));
    },
    take,
    takeLast() {
      for (const [why, { first, count }] of leftOut) issues.push(issueOf(first, why, null, { count }));
      const differs = nameDiffers(reading.file.name, stated.series());
      if (differs) issues.push(differs);
      return take();
    },
    totals: () => ({
      rowsRead,
      rowsLoaded,
      rowsRejected,
      cellsRefused,
      series: stated.series(),
      sparse: stated.tally.isSparse(),
      jump: stated.tally.jump(),
    }),
  };
}

/** Each thing that a file states, once: prices in columns, other facts and names row by row, and the span of each series. */
function createStatements(judged: Judged | null) {
  const first = createFirstSeen();
  const prices = createPriceBatcher();
  const spans = new Map<string, SeriesSpan>();
  const named = new Set<string>();
  let facts: LocatedFact[] = [];
  let names: { code: string; name: string; line: number }[] = [];

  const nameOnce = (code: string, name: string, line: number) => {
    if (named.has(code)) return;
    named.add(code);
    names.push({ code, name, line });
  };
  /** A repetition has to be judged; after that, equal ones are read over. */
  const repeats = () => {
    if (!judged) throw new RowsRepeat();
  };
  return {
    tally: first.tally,
    addPrice({ row, name }: Extract<ReadRow, { kind: 'row' }>, line: number) {
      if (!first.isFirstPrice(row)) return repeats();
      if (name) nameOnce(row.code, name, line);
      prices.add(row);
    },
    addFacts(made: Extract<ReadRow, { kind: 'facts' }>, line: number) {
      for (const fact of made.facts) {
        if (first.isFirstFact(fact)) {
          facts.push(judged?.merged.get(factKey(fact)) ?? fact);
          widen(spans, fact);
        } else repeats();
      }
      for (const row of made.prices) {
        if (first.isFirstPrice(row)) prices.add(row);
        else repeats();
      }
      for (const { code, name } of made.names) nameOnce(code, name, line);
    },
    take() {
      const taken = { prices: prices.take(), facts, names };
      [facts, names] = [[], []];
      return taken;
    },
    series: () => [...first.tally.series(), ...spans.values()],
  };
}

/** What another row of the file states otherwise; null where none does. */
function conflictOf(
  made: Extract<ReadRow, { kind: 'row' | 'facts' }>,
  record: FileRecord,
  judged: Judged,
): Issue | null {
  for (const { key } of statementsOf(made)) {
    const lines = judged.conflicts.get(key)?.filter((line) => line !== record.line);
    if (lines) return issueOf(record, 'CONFLICTING_ROWS', null, { ...subjectOf(made), lines: lines.join(', ') });
  }
  return null;
}

/** Widens the span of a fact's series to its day. */
function widen(spans: Map<string, SeriesSpan>, fact: LocatedFact): void {
  const [series, day] = [seriesOfFact(fact), dayOfFact(fact)];
  if (!series || !day) return;
  const key = seriesKey(series);
  const before = spans.get(key);
  spans.set(key, {
    ...series,
    firstDate: before && before.firstDate < day ? before.firstDate : day,
    lastDate: before && before.lastDate > day ? before.lastDate : day,
  });
}

/** A file whose name names another instrument than the one that stands in it: its content decides, and that is told. */
function nameDiffers(fileName: string, series: readonly SeriesSpan[]): Issue | null {
  const codes = new Set(series.flatMap(({ kind, scope }) => (kind === 'prices' ? [scope] : [])));
  const [code] = codes;
  const named = codes.size === 1 ? instrumentOfFileName(fileName) : null;
  if (!code || !named || named === code) return null;
  return { line: null, column: null, code: 'NAME_DIFFERS', params: { name: fileName, named, code }, text: '' };
}
