import { type Command, type FileOf, numberOr } from './command.ts';

/** A command that makes bytes: into the file that `out` names, or onto standard output. */
export type BlobCommand = Pick<Command, 'name' | 'positionals' | 'summary' | 'options'> & FileOf;

/** What makes a file of its own. */
export const blobCommands: readonly BlobCommand[] = [
  {
    name: 'figure',
    positionals: ['ID'],
    summary: {
      zh: '一张图（--format svg|png|csv|json，--width half|full，--with cumulative=on,range=6m）',
      en: 'one figure (--format svg|png|csv|json, --width half|full, --with cumulative=on,range=6m)',
    },
    options: ['week', 'format', 'theme', 'width', 'with', 'out'],
    exports: 'exportFigure',
    out: 'out',
    input: ({ positionals: [id], option }) => ({
      id,
      week: option('week'),
      format: option('format') ?? 'svg',
      theme: option('theme') ?? 'print',
      width: option('width'),
      params: paramsOf(option('with')),
    }),
  },
  {
    name: 'groups export',
    positionals: [],
    summary: { zh: '全部分组，CSV', en: 'every group, as CSV' },
    options: ['csv'],
    exports: 'exportGroups',
    out: 'csv',
    input: () => ({}),
  },
  {
    name: 'issues',
    positionals: ['FILE_ID'],
    summary: { zh: '一个文件未导入的行，CSV', en: 'the rejected rows of a file, as CSV' },
    options: ['csv'],
    exports: 'exportIssues',
    out: 'csv',
    input: ({ positionals: [fileId] }) => ({ fileId: numberOr(fileId) }),
  },
];

/** `cumulative=on,range=6m`: what a figure's options are to be. */
function paramsOf(text: string | null): Record<string, string> {
  const pairs = (text ?? '').split(',').filter((pair) => pair !== '');
  return Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')]));
}
