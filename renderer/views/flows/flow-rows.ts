import type { FlowClosingRow, FlowName } from '../../../shared/contract/flows.ts';
import type { Words } from '../../state/language.ts';

/** A row of the table: a name of the lists, or a sum below them, which has no code. */
export interface FlowRow {
  readonly code: string;
  readonly name: string;
  readonly net: number;
  readonly trace: string;
  /** Null of a sum. */
  readonly of: FlowName | null;
}

export function nameRow(of: FlowName): FlowRow {
  const { code, name, net, trace } = of;
  return { code, name, net, trace, of };
}

export function closingRow(words: Words, { key, net, trace }: FlowClosingRow): FlowRow {
  const name = key === 'listedTotal' ? words('flows.listedTotal') : words(`closing.${key}`);
  return { code: '', name, net, trace, of: null };
}
