import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dayOfNumber, isoDate } from '../../shared/market/iso-date.ts';
import { createCache } from '../store/cache-db.ts';
import { PRICE_VALUES } from '../store/cache-schema.ts';
import type { ColumnPlace, Outcome } from '../store/outcome.ts';
import { seeded, spoilt } from '../testing/fuzz-files.ts';
import { removeFolder, repository, temporaryFolder } from '../testing/test-desk.ts';
import { archiveFile } from './archive.ts';
import { loadFile } from './load.ts';
import { loadCalendar } from './load-calendar.ts';
import type { LoadContext } from './load-context.ts';
import { readRecords } from './read-archived.ts';
import { type RowsPiece, readRows } from './read-rows.ts';
import { cellSpans } from './records.ts';

/** `FUZZ_FILES=10000` is the long run, by hand; it takes some minutes. */
const FILES = Number(process.env.FUZZ_FILES ?? 300);
const SEED = Number(process.env.FUZZ_SEED ?? 20260320);
const fixtures = path.join(import.meta.dirname, 'formats/fixtures');

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));
const calendar = loadCalendar(path.join(repository, 'resources'));
const db = createCache(path.join(folder, 'cache-1.db'));

/** A price of a file, with the cell that it stands in. */
interface Loaded {
  readonly what: string;
  readonly value: number;
  readonly cell: string;
}

async function load(name: string, bytes: Buffer): Promise<{ outcome: Outcome; loaded: Loaded[] }> {
  const file = path.join(folder, 'file');
  writeFileSync(file, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await archiveFile(folder, file, sha256);
  const pieces: RowsPiece[] = [];
  const context: LoadContext = {
    db,
    dataFolder: folder,
    calendar,
    checkCancelled: () => {},
    onProgress: () => {},
    async *readRows(source, encoding, judged) {
      pieces.length = 0;
      for await (const piece of readRows({ dataFolder: folder, calendar, file: source, encoding }, judged)) {
        if (piece.kind === 'rows') pieces.push(piece);
        yield piece;
      }
    },
  };
  const source = { fileId: 1, sha256, name, sizeBytes: bytes.length, receivedOn: isoDate('2026-11-24') };
  const unread = {
    decisions: null,
    encoding: null,
    remembered: { byFormat: {}, names: {}, mappings: [] },
    mapping: null,
    isNew: false,
  };
  db.exec('BEGIN');
  try {
    const outcome = await loadFile(context, { ...source, ...unread });
    return { outcome, loaded: await loadedOf(sha256, outcome, pieces) };
  } finally {
    db.exec('ROLLBACK');
  }
}

async function loadedOf(sha256: string, outcome: Outcome, pieces: readonly RowsPiece[]): Promise<Loaded[]> {
  if (!['imported', 'partial'].includes(outcome.status) || !outcome.decisions) return [];
  const { encoding, delimiter } = outcome.decisions;
  const rows = pieces.flatMap(({ prices }) =>
    prices.flatMap(({ series, seriesAt, days, lines, values, count }) =>
      Array.from({ length: count }, (_, at) => ({
        ...(series[seriesAt[at] ?? 0] ?? { code: '', adj: '' }),
        day: dayOfNumber(days[at] ?? 0),
        line: lines[at] ?? 0,
        values: values.slice(at * PRICE_VALUES.length, (at + 1) * PRICE_VALUES.length),
      })),
    ),
  );
  const texts = await readRecords(
    { dataFolder: folder, sha256, encoding },
    delimiter,
    rows.map(({ line }) => line),
  );
  return rows.flatMap(({ code, line, values }) =>
    PRICE_VALUES.flatMap((name, index) => {
      const value = values[index] ?? Number.NaN;
      const cell = cellOf(texts.get(line) ?? '', delimiter, placeOf(outcome.columns, name, code));
      return Number.isNaN(value) || cell === null ? [] : [{ what: `${name} of ${code} on line ${line}`, value, cell }];
    }),
  );
}

function placeOf(columns: readonly ColumnPlace[], name: string, code: string): ColumnPlace | undefined {
  const field = name === 'pre_close' ? 'preClose' : name;
  return (
    columns.find((column) => column.field === `${field}@${code}`) ?? columns.find((column) => column.field === field)
  );
}

function cellOf(text: string, delimiter: string, place: ColumnPlace | undefined): string | null {
  const span = place && cellSpans(text, delimiter)[place.index];
  return span ? text.slice(...span) : null;
}

/** Reads a cell in another way than the product does: digits and a power of ten. */
function digitsOf(cell: string): { digits: string; ten: number } | null {
  const text = cell.normalize('NFKC').replace(/["'\s$]/g, '');
  const match = /^(\(?)([+\-\u2212]?)([\d,]*\.?\d*)(?:e([+-]?\d+))?([KMB万亿]?)\)?-?$/i.exec(text);
  if (!match?.[3]) return null;
  const isNegative = match[1] === '(' || match[2] === '-' || match[2] === '\u2212' || text.endsWith('-');
  const tens: Readonly<Record<string, number>> = { K: 3, M: 6, B: 9, 万: 4, 亿: 8 };
  const ten = Number(match[4] ?? 0) + (tens[(match[5] ?? '').toUpperCase()] ?? 0);
  return { digits: `${isNegative ? '-' : ''}${match[3].replaceAll(',', '')}`, ten };
}

/** Whether a value is its cell's number times a unit that money and shares are counted in. */
function isCellTimesUnit({ value, cell }: Loaded): boolean {
  const read = digitsOf(cell);
  return read !== null && [0, 2, 3, 4, 6, 8].some((unit) => Number(`${read.digits}e${read.ten + unit}`) === value);
}

describe(`${FILES} spoilt files, seed ${SEED}`, () => {
  const names = readdirSync(fixtures).filter((name) => !/\.(xlsx|js)$/.test(name));

  test('give an answer each, and what is loaded of prices is its cell times its unit', {
    timeout: 60_000 + 600 * FILES,
  }, async () => {
    const random = seeded(SEED);
    const answers = new Map<string, number>();
    let checked = 0;
    for (let count = 0; count < FILES; count++) {
      const name = names[random(names.length)] ?? '';
      const bytes = spoilt(readFileSync(path.join(fixtures, name)), random);
      const { outcome, loaded } = await load(name, bytes);
      answers.set(outcome.status, (answers.get(outcome.status) ?? 0) + 1);
      const wrong = loaded.filter((one) => !isCellTimesUnit(one));
      expect({ count, name, wrong }).toEqual({ count, name, wrong: [] });
      checked += loaded.length;
    }
    expect([...answers.values()].reduce((sum, one) => sum + one, 0)).toBe(FILES);
    // Spoilt as they are, many still load: otherwise nothing would have been checked.
    expect(checked).toBeGreaterThan(FILES / 4);
    expect([...answers.keys()]).toEqual(expect.arrayContaining(['imported', 'partial', 'unrecognised']));
  });
});
