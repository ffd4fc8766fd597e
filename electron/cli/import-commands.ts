import type { ImportFile } from '../../shared/contract/imports.ts';
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
  ...file.questions.map(
    ({ id, text, choices }) => `    ? ${id}: ${text} ${choices.map(({ value }) => value).join(' | ')}`,
  ),
];

const fileText = (files: readonly ImportFile[]) =>
  files.flatMap((file) => [table([fileLine(file)]), ...issueLines(file)]).join('\n');

const needsUser = (file: ImportFile) => !['imported', 'duplicate', 'undone'].includes(file.status);

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
    print: ({ files }) => fileText(files),
  }),
  command({
    name: 'answer',
    positionals: ['FILE_ID', 'QUESTION_ID', 'CHOICE'],
    summary: { zh: '回答导入时的问题', en: 'answer what an import asked' },
    operation: 'answer',
    input: ({ positionals: [fileId, questionId, choice] }) => ({ fileId: numberOr(fileId), questionId, choice }),
    hasProblems: needsUser,
    print: (file) => fileText([file]),
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
    operation: 'undo',
    input: ({ positionals: [fileId] }) => ({ fileId: numberOr(fileId) }),
    hasProblems: () => false,
    print: ({ fileId, status }) => `${fileId} ${status}`,
  }),
  command({
    name: 'redo',
    positionals: ['FILE_ID'],
    summary: { zh: '恢复撤销的文件', en: 'bring a file back that was undone' },
    operation: 'redo',
    input: ({ positionals: [fileId] }) => ({ fileId: numberOr(fileId) }),
    hasProblems: () => false,
    print: ({ fileId, status }) => `${fileId} ${status}`,
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
    print: (file) => fileText([file]),
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
