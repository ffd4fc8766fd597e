import type { DeskEvent, Lang } from '../../shared/contract/envelope.ts';
import type { OperationName } from '../../shared/contract/operations.ts';

type Subject = Extract<DeskEvent, { kind: 'dataChanged' }>['subjects'][number];

/** What makes a read old: facts and what the user made or chose. */
const USUAL: readonly Subject[] = ['facts', 'settings'];

/** Reads that rest on something else; on nothing: what an import brought never changes. */
const OTHERS: Partial<Record<OperationName, readonly Subject[]>> = {
  conflictRows: ['facts', 'imports'],
  conflicts: ['facts', 'imports'],
  dropFolders: ['imports', 'settings'],
  fileRows: [],
  fileText: [],
  importFile: ['imports', 'facts'],
  imports: ['imports', 'facts'],
  inspect: ['imports', 'settings'],
  mappings: ['settings'],
  notes: ['facts', 'notes'],
  settings: ['settings'],
  status: ['facts', 'imports', 'settings'],
  trace: ['facts', 'imports', 'settings'],
  usualFiles: ['facts', 'imports'],
};

/** Words come from the desk in the caller's language, so the language is part of what was asked. */
export type DeskQueryKey = readonly ['desk', OperationName, unknown, Lang];

export function deskQueryKey(name: OperationName, input: unknown, lang: Lang): DeskQueryKey {
  return ['desk', name, input, lang];
}

/** Whether news of these subjects makes the answer to this query old. */
export function isTouched(queryKey: readonly unknown[], subjects: readonly Subject[]): boolean {
  const name = queryKey[1] as OperationName;
  return (OTHERS[name] ?? USUAL).some((subject) => subjects.includes(subject));
}
