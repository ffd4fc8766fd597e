import type { SeriesRef } from '../../shared/contract/conflicts.ts';
import type { ImportFile } from '../../shared/contract/imports.ts';
import type { OutputOf } from '../../shared/contract/operations.ts';
import { formatNumber } from '../../shared/format/number.ts';
import { type Command, command, numberOr, table } from './command.ts';

const fileLine = (file: ImportFile) => [
  String(file.id ?? '-'),
  file.status,
  file.format ?? '-',
  `${file.rowsLoaded}/${file.rowsRead}`,
  file.name,
];

/** A terminal is no place for hundreds of lines; `--json` has them. */
const ISSUES_PRINTED = 10;

const issueLines = (file: ImportFile) => [
  ...file.issues
    .slice(0, ISSUES_PRINTED)
    .map(
      ({ sheet, line, column, code, message }) =>
        `    ${line === null ? '' : `${sheet === null ? '' : `${sheet}!`}${line}: `}${column ? `${column}: ` : ''}${code} ${message}`,
    ),
  ...(file.issues.length > ISSUES_PRINTED ? [`    … +${file.issues.length - ISSUES_PRINTED}`] : []),
  ...file.questions.flatMap(({ id, text, reasons, choices }) => [
    `    ? ${id}: ${text} ${choices.map(({ value }) => value).join(' | ')}`,
    ...reasons.map((reason) => `      ${reason}`),
  ]),
];

/** Files with their issues and questions, for reading. */
export const importFileText = (files: readonly ImportFile[]) =>
  files.flatMap((file) => [table([fileLine(file)]), ...issueLines(file)]).join('\n');

/** Whether a file waits for its user, or did not go in whole. */
export const needsUser = (file: Pick<ImportFile, 'status'>) =>
  !['imported', 'duplicate', 'undone'].includes(file.status);

/** Published weeks that rest on what is changed, a line each: they stay as they were printed. */
const restingText = (published: OutputOf<'plan'>['published']) =>
  published
    .map(({ label, edition, publishedAt, title }) => `! ${label} #${edition} ${publishedAt} ${title}`)
    .join('\n');

/** What an undo or redo would change: by series, then some of the values. */
const planText = ({ status, series, values, published }: OutputOf<'plan'>) => {
  const nameOf = ({ kind, scope, adj }: SeriesRef) => [kind, scope, adj].filter((word) => word !== '').join(' ');
  const signed = (sign: string, count: number) => (count === 0 ? '' : `${sign}${count}`);
  const lines = series.map((one) => [
    nameOf(one),
    signed('-', one.gone),
    signed('~', one.changed),
    signed('+', one.added),
    `${one.firstDate ?? ''} ${one.lastDate ?? ''}`.trim(),
  ]);
  const samples = values.map((one) => [
    `  ${nameOf(one)}`,
    one.date ?? '',
    one.key,
    one.field,
    `${one.before ?? '-'} -> ${one.after ?? '-'}`,
  ]);
  return [status, restingText(published), table(lines), table(samples)].filter((part) => part !== '').join('\n');
};

const planCommand = (action: 'undo' | 'redo', summary: Command['summary']) =>
  command({
    name: `plan ${action}`,
    positionals: ['FILE_ID'],
    summary,
    operation: 'plan',
    input: ({ positionals: [fileId] }) => ({ fileId: numberOr(fileId), action }),
    hasProblems: () => false,
    print: planText,
  });

/** What brings files in and takes them out again. */
export const importCommands = [
  command({
    name: 'sync',
    positionals: [],
    summary: {
      zh: '导入数据文件夹中的新文件（--watch 持续）',
      en: 'import what is new in the drop folder (--watch stays)',
    },
    options: ['drop', 'watch', 'yes'],
    operation: 'sync',
    input: ({ yes }) => ({ yes }),
    hasProblems: ({ files }) => files.some(needsUser),
    print: ({ files }) => importFileText(files),
  }),
  command({
    name: 'answer',
    positionals: ['FILE_ID', 'QUESTION_ID', 'CHOICE'],
    summary: { zh: '回答导入时的问题', en: 'answer what an import asked' },
    operation: 'answer',
    input: ({ positionals: [fileId, questionId, choice] }) => ({ fileId: numberOr(fileId), questionId, choice }),
    hasProblems: needsUser,
    print: (file) => importFileText([file]),
  }),
  command({
    name: 'imports',
    positionals: [],
    summary: { zh: '列出全部导入文件', en: 'list all imports' },
    operation: 'imports',
    input: () => ({}),
    hasProblems: () => false,
    print: ({ files }) => table(files.map((file) => [...fileLine(file), file.importedAt])),
  }),
  command({
    name: 'undo',
    positionals: ['FILE_ID'],
    summary: { zh: '撤销一个文件，恢复它替换的值', en: 'take a file back; values that it replaced return' },
    options: ['dry-run', 'yes'],
    operation: 'undo',
    input: ({ positionals: [fileId], yes }) => ({ fileId: numberOr(fileId), yes }),
    hasProblems: () => false,
    print: ({ fileId, status }) => `${fileId} ${status}`,
  }),
  command({
    name: 'redo',
    positionals: ['FILE_ID'],
    summary: { zh: '恢复撤销的文件', en: 'bring a file back that was undone' },
    options: ['dry-run'],
    operation: 'redo',
    input: ({ positionals: [fileId] }) => ({ fileId: numberOr(fileId) }),
    hasProblems: () => false,
    print: ({ fileId, status }) => `${fileId} ${status}`,
  }),
  planCommand('undo', { zh: '撤销会改变什么（即 undo --dry-run）', en: 'what undo would change (undo --dry-run)' }),
  planCommand('redo', { zh: '恢复会改变什么（即 redo --dry-run）', en: 'what redo would change (redo --dry-run)' }),
  command({
    name: 'conflicts',
    positionals: [],
    summary: { zh: '不同文件数值不一致的序列', en: 'series that files state differently' },
    operation: 'conflicts',
    input: () => ({ kind: null, offset: 0 }),
    hasProblems: ({ total }) => total > 0,
    print: ({ series }) =>
      table(
        series.map(({ kind, scope, adj, days, largest, sources, preferred }) => [
          kind,
          scope,
          adj,
          String(days),
          largest ? `${formatNumber(largest.pct, 2)}% ${largest.date} ${largest.field}` : '-',
          sources.map(({ source, standing }) => `${source}${source === preferred ? '*' : ''} ${standing}`).join(' | '),
        ]),
      ),
  }),
  command({
    name: 'prefer',
    positionals: ['KIND', 'SCOPE', '[ADJ]', 'SOURCE|none'],
    summary: { zh: '一个序列采信哪个来源；none 取消', en: 'whose files stand for a series; none takes it back' },
    operation: 'prefer',
    input: ({ positionals }) => {
      const [kind, scope, ...rest] = positionals;
      const source = rest.at(-1);
      const adj = rest.length > 1 ? rest[0] : kind === 'prices' ? 'raw' : '';
      return { series: { kind, scope, adj }, source: source === 'none' ? null : source };
    },
    hasProblems: () => false,
    print: ({ kind, scope, adj, source, published }) =>
      [[kind, scope, adj, source ?? 'none'].filter((word) => word !== '').join(' '), restingText(published)]
        .filter((line) => line !== '')
        .join('\n'),
  }),
  command({
    name: 'dismiss',
    positionals: ['FILE_ID'],
    summary: { zh: '搁置一个待答、未导入或无法识别的文件', en: 'put a file aside that waits' },
    operation: 'dismiss',
    input: ({ positionals: [fileId] }) => ({ fileId: numberOr(fileId), dismissed: true }),
    hasProblems: () => false,
    print: ({ fileId }) => String(fileId),
  }),
  command({
    name: 'reread',
    positionals: ['FILE_ID'],
    summary: {
      zh: '以指定的编码重新读取文本文件（--encoding big5 等）',
      en: 'read a text file anew in an encoding (--encoding big5 …)',
    },
    options: ['encoding'],
    operation: 'reread',
    input: ({ positionals: [fileId], option }) => ({ fileId: numberOr(fileId), encoding: option('encoding') }),
    hasProblems: needsUser,
    print: (file) => importFileText([file]),
  }),
  command({
    name: 'rebuild',
    positionals: [],
    summary: { zh: '从原件重建缓存', en: 'rebuild the cache from the archive' },
    operation: 'rebuild',
    input: () => ({}),
    hasProblems: () => false,
    print: ({ files, contentHash }) => `${files} ${contentHash}`,
  }),
] as readonly Command[];
