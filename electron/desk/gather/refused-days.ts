import { parseCode } from '../../../shared/market/code.ts';
import { parseDate } from '../../../shared/market/parse-date.ts';
import { dayKey } from '../../../shared/week/missing-reason.ts';
import { issuesOfFile } from '../../store/applied.ts';
import { entryById } from '../../store/ledger.ts';
import type { PriceFileRow } from '../../store/price-files.ts';
import { createRecordReader, type FileRecord } from '../../sync/records.ts';
import type { DeskContext } from '../context.ts';
import { keptUntilChanged } from '../kept-until-changed.ts';

/** Files of which the days are remembered: few have any, and those are read again for each of their weeks. */
const kept = keptUntilChanged<ReadonlySet<string>>(64);

/** Instrument and day of every row of these files that was refused, where the row still says them. */
export function refusedDays(desk: DeskContext, files: readonly PriceFileRow[]): Set<string> {
  const refused = new Set<string>();
  for (const { fileId, rowsRejected } of files) {
    if (rowsRejected === 0) continue;
    for (const day of kept(desk, String(fileId), () => readRefusedDays(desk, fileId))) refused.add(day);
  }
  return refused;
}

function readRefusedDays({ cache, userDb }: DeskContext, fileId: number): Set<string> {
  const outcome = entryById(userDb(), fileId)?.outcome;
  if (!outcome?.decisions) return new Set();
  const { delimiter, answers } = outcome.decisions;
  const placeOf = (field: string) => outcome.columns.find((column) => column.field === field)?.index ?? -1;
  const [codeAt, dateAt] = [placeOf('code'), placeOf('date')];
  const days = new Set<string>();
  for (const { line, params, text } of issuesOfFile(cache(), fileId, 0, Number.MAX_SAFE_INTEGER)) {
    // Rows without a value, or left out for what they are, are told together: they were not refused.
    if (line === null || 'count' in params) continue;
    const cells = cellsOf(text, delimiter);
    const code = codeAt < 0 ? answers.instrument : parseCode(cells[codeAt] ?? '');
    const date = parseDate(cells[dateAt] ?? '', answers.dateOrder ?? null);
    if (code && date) days.add(dayKey(code, date));
  }
  return days;
}

function cellsOf(text: string, delimiter: string): readonly string[] {
  const records: FileRecord[] = [];
  const reader = createRecordReader(delimiter, (record) => records.push(record));
  reader.push(text);
  reader.end();
  return records[0]?.cells ?? [];
}
