import type { LedgerFile } from '../../../shared/contract/imports.ts';

/** Which files of the ledger are shown. */
export const FILE_FILTERS = ['all', 'waiting', 'in', 'undone', 'aside'] as const;
export type FileFilter = (typeof FILE_FILTERS)[number];

const FITS: Readonly<Record<FileFilter, (file: LedgerFile) => boolean>> = {
  all: ({ dismissed }) => !dismissed,
  waiting: ({ dismissed, status }) => !dismissed && ['partial', 'held', 'rejected', 'unrecognised'].includes(status),
  in: ({ status }) => status === 'imported' || status === 'partial',
  undone: ({ status }) => status === 'undone',
  aside: ({ dismissed }) => dismissed,
};

/** Whether a file is shown; what was put aside is seen only among its like. */
export function fitsFilter(file: LedgerFile, filter: FileFilter): boolean {
  return FITS[filter](file);
}

/** Files that wait for the user and can be put aside. */
export function canPutAside({ status }: LedgerFile): boolean {
  return status === 'held' || status === 'rejected' || status === 'unrecognised';
}
