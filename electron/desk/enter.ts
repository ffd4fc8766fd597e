import type { InputOf } from '../../shared/contract/operations.ts';
import { text } from '../../shared/i18n/text.ts';
import { numberSuffix, parseNumber } from '../../shared/market/parse-number.ts';
import { removeEntry } from '../store/ledger.ts';
import { codeOf } from './code-of.ts';
import type { Handlers } from './context.ts';
import { DeskFailure } from './failure.ts';
import { takeText } from './staged-file.ts';

type Entry = InputOf<'enter'>;

/** No day's southbound net is smaller, in currency units, but for zero. */
const LEAST_NET = 1e5;

/** A row of one of the product's own tables: its columns and cells. */
type Row = Readonly<Record<string, string>>;

export const enterHandlers: Handlers<'enter'> = {
  enter: (entry, call) =>
    call.desk.own().inTurn(async () => {
      const { desk, lang } = call;
      const row = { ...rowOf(entry), note: entry.why, entered_at: desk.ports.now().toISOString() };
      const words = text(lang, 'enter.file', { code: entry.code, date: entry.date, field: entry.field });
      const name = `${words}.csv`.replace(/[\\/:*?"<>|]/g, '_');
      const lines = `${csvLine(Object.keys(row))}${csvLine(Object.values(row))}`;
      const taken = await takeText({ ...call, yes: true }, name, lines, 'entry');
      if (taken.status === 'imported') return taken;
      // A refused entry is told at once and leaves nothing behind.
      if (taken.id !== null) removeEntry(desk.own().db, taken.id);
      throw new DeskFailure('ENTRY_REFUSED', { reason: taken.issues.map(({ message }) => message).join(' ') });
    }),
};

/** The row that an entry is, in the table of its kind: the number as it was typed, which that table reads as any file's. */
function rowOf({ code, date, field, value }: Entry): Row {
  const number = parseNumber(value);
  if (number === null || Number.isNaN(number)) throw new DeskFailure('BAD_ENTRY_VALUE', { value });
  switch (field) {
    case 'close':
      return { code: codeOf(code), date, close: value };
    case 'holdingPct':
      return { code: codeOf(code), date, pct: value };
    case 'netCny':
    case 'netHkd':
      // Everyone writes these in 亿: a bare -54.68 is not meant as so many dollars.
      if (number !== 0 && Math.abs(number) < LEAST_NET && numberSuffix(value) === '')
        throw new DeskFailure('ENTRY_NEEDS_UNIT', { value });
      return { date, channel: channelOf(code), net: value, currency: field === 'netCny' ? 'CNY' : 'HKD' };
    case 'settlementRate':
    case 'midRate':
      return { pair: code, date, rate: value, kind: field === 'midRate' ? 'mid' : 'settlement' };
    case 'factor':
    case 'cash':
      return { code: codeOf(code), ex_date: date, [field]: value };
  }
}

function channelOf(code: string): string {
  const channel = /^southbound(?:\.(sh|sz))?$/.exec(code);
  if (!channel) throw new DeskFailure('NOT_SOUTHBOUND', { text: code });
  return channel[1] ?? 'total';
}

function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) =>
    /[",\r\n]/.test(cell) ? `"${cell.replace(/\s+/g, ' ').replaceAll('"', '""')}"` : cell,
  );
  return `${quoted.join(',')}\n`;
}
