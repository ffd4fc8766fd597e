import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Audit } from '../../shared/contract/audit.ts';
import type { TestDesk } from './test-desk.ts';

/** Audits a plain text as a user's file. */
export async function auditText(desk: TestDesk, text: string): Promise<Audit> {
  const file = path.join(desk.data, 'audited.txt');
  writeFileSync(file, text);
  return desk.call('audit', { file: { from: 'path', path: file }, week: null });
}

/** What was found, in short: each number or claim with its state, and of a wrong one what it should be. */
export function foundIn({ numbers }: Audit): string[] {
  return numbers.map(({ text, state, expected }) => `${text} ${state}${state === 'mismatch' ? ` ${expected}` : ''}`);
}

/** The lines of an audited document as one plain text: a table's cells parted by tabs, tables by an empty line. */
export function textOfLines(lines: Audit['lines']): string {
  const rows: string[] = [];
  let row = '';
  for (const { text, cell } of lines) {
    const key = cell ? `${cell.table} ${cell.row}` : '';
    const words = text.replace(/[\t\n]/g, cell ? ' ' : '\n');
    if (cell && key === row) rows[rows.length - 1] += `\t${words}`;
    else rows.push(...(key === row || cell === null ? [] : ['']), words);
    row = key;
  }
  return rows.join('\n');
}
