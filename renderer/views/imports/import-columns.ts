import type { ImportStatus, LedgerFile } from '../../../shared/contract/imports.ts';
import { formatNumber } from '../../../shared/format/number.ts';
import type { Column } from '../../components/grid/column.ts';
import type { Words } from '../../state/language.ts';
import { localDateTime } from '../../state/short-date.ts';

/** States that wait for the user, or say that something did not go in. */
const TELLING: readonly ImportStatus[] = ['partial', 'held', 'rejected', 'unrecognised'];

export function importColumns(words: Words): Column<LedgerFile>[] {
  const count = (
    id: 'rowsRead' | 'rowsLoaded' | 'rowsChanged' | 'rowsRejected',
    width: number,
  ): Column<LedgerFile> => ({
    id,
    header: words(`imports.${id}`),
    width,
    align: 'right',
    decimals: 0,
    value: (file) => file[id],
    text: (file) => formatNumber(file[id], 0),
    tone: (file) => {
      if (file[id] === 0) return 'muted';
      return id === 'rowsRejected' ? 'caution' : null;
    },
  });
  return [
    {
      id: 'name',
      header: words('imports.name'),
      width: 200,
      grows: true,
      value: (file) => file.name,
      text: (file) => file.name,
      tooltip: (file) => file.path,
    },
    {
      id: 'status',
      header: words('imports.status'),
      width: 120,
      value: (file) => file.status,
      text: (file) => statusWords(words, file),
      tone: ({ status }) => (TELLING.includes(status) ? 'caution' : status === 'imported' ? null : 'muted'),
      tooltip: ({ status }) => words(`imports.status.${status}.tip`),
    },
    {
      id: 'format',
      header: words('imports.format'),
      width: 132,
      value: (file) => file.format,
      text: (file) => file.format ?? '—',
      tone: ({ format }) => (format === null ? 'muted' : null),
    },
    count('rowsRead', 84),
    count('rowsLoaded', 84),
    count('rowsChanged', 84),
    count('rowsRejected', 84),
    {
      id: 'importedAt',
      header: words('imports.importedAt'),
      width: 134,
      align: 'right',
      value: (file) => file.importedAt,
      text: (file) => localDateTime(file.importedAt),
      tone: () => 'muted',
    },
  ];
}

/** The status in a word, with the number of questions where some wait. */
export function statusWords(words: Words, { status, questions }: Pick<LedgerFile, 'status' | 'questions'>): string {
  const said = words(`imports.status.${status}`);
  return questions.length === 0 ? said : `${said} · ${words('imports.asks', { count: questions.length })}`;
}
