import type { Citation } from '../contract/week-parts.ts';
import { factTraceKey } from '../trace/key.ts';
import type { WeekRows } from './week-rows.ts';

/** Numbers that documents state as of the week's end or before, the newest of each subject and unit by each publisher. */
export function citationsOf({ citations, week }: WeekRows): Citation[] {
  const newest = new Map<string, WeekRows['citations'][number]>();
  for (const row of citations) {
    if (row.asOf > week.to) continue;
    const key = [row.subject, row.unit, row.publisher].join('\t');
    if (row.asOf >= (newest.get(key)?.asOf ?? row.asOf)) newest.set(key, row);
  }
  return [...newest.values()].map((row) => ({
    ...row,
    valid: row.validUntil === null || row.validUntil >= week.to,
    trace: factTraceKey('citations', [row.subject, row.unit, row.publisher], row.asOf, 'value'),
  }));
}
