import type { DeskEvent, Lang } from '../../shared/contract/envelope.ts';
import type { OperationName } from '../../shared/contract/operations.ts';

type Subject = Extract<DeskEvent, { kind: 'dataChanged' }>['subjects'][number];

/** Reads by what makes them old; a read that no event touches (the archived text of a file) is not in the list. */
const SUBJECTS: Partial<Record<OperationName, readonly Subject[]>> = {
  causes: ['facts', 'settings'],
  conflictRows: ['facts', 'imports'],
  conflicts: ['facts', 'imports'],
  dropFolders: ['imports', 'settings'],
  figure: ['facts', 'settings'],
  figureHistory: ['facts', 'settings'],
  figures: ['facts', 'settings'],
  flows: ['facts', 'settings'],
  findInstruments: ['facts'],
  groups: ['facts', 'settings'],
  imports: ['imports', 'facts'],
  indices: ['facts', 'settings'],
  inspect: ['imports', 'settings'],
  mappings: ['settings'],
  importFile: ['imports', 'facts'],
  notes: ['facts', 'notes'],
  outline: ['facts', 'settings'],
  previewFigure: ['facts', 'settings'],
  settings: ['settings'],
  spellings: ['facts', 'settings'],
  status: ['facts', 'imports', 'settings'],
  ratings: ['facts', 'settings'],
  stock: ['facts', 'settings'],
  trace: ['facts', 'imports', 'settings'],
  userFigures: ['facts', 'settings'],
  usualFiles: ['facts', 'imports'],
  watchlist: ['facts', 'settings'],
  week: ['facts', 'settings'],
  weeks: ['facts', 'settings'],
};

/** Words come from the desk in the caller's language, so the language is part of what was asked. */
export type DeskQueryKey = readonly ['desk', OperationName, unknown, Lang];

export function deskQueryKey(name: OperationName, input: unknown, lang: Lang): DeskQueryKey {
  return ['desk', name, input, lang];
}

/** Whether news of these subjects makes the answer to this query old. */
export function isTouched(queryKey: readonly unknown[], subjects: readonly Subject[]): boolean {
  const name = queryKey[1] as OperationName;
  return SUBJECTS[name]?.some((subject) => subjects.includes(subject)) ?? false;
}
