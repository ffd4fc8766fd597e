import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputOf } from '../../shared/contract/operations.ts';
import { DeskFailure } from '../desk/failure.ts';
import { type Command, command, table } from './command.ts';
import type { StepsCommand } from './mapping-commands.ts';

/** The order of the report's figures, and what stands in them. */
export const figureCommands = [
  command({
    name: 'outline',
    positionals: [],
    summary: { zh: '图表目录：次序、编号与取舍', en: 'the outline: figures in order, with their numbers' },
    options: ['week'],
    operation: 'outline',
    input: ({ option }) => ({ week: option('week') }),
    hasProblems: () => false,
    print: ({ lines }) => table(lines.map(({ no, id, title }) => [no, id, title])),
  }),
  command({
    name: 'groups',
    positionals: [],
    summary: { zh: '指标分组及其标的', en: 'instrument groups and what they hold' },
    operation: 'groups',
    input: () => ({}),
    hasProblems: () => false,
    print: groupsText,
  }),
] as readonly Command[];

/** Brings a list of groups in as the user's own word. */
export const importGroupsCommand: StepsCommand = {
  name: 'groups import',
  positionals: ['FILE'],
  summary: { zh: '导入分组清单（group,code,order）', en: 'take in a list of groups (group,code,order)' },
  async steps(call, { positionals: [file = ''], here }) {
    const value = await call('importGroups', { text: textOf(path.resolve(here, file)) });
    return { value, text: groupsText(value), hasProblems: false };
  },
};

function groupsText({ groups }: Pick<OutputOf<'groups'>, 'groups'>): string {
  return table(
    groups.map(({ id, name, origin, own, members }) => [
      id,
      name,
      origin,
      members.map(({ code }) => (code === own ? `${code}*` : code)).join(' '),
    ]),
  );
}

/** UTF-8 where it is, else GB18030, as Chinese spreadsheets save. */
function textOf(file: string): string {
  try {
    const bytes = readFileSync(file);
    const utf8 = new TextDecoder().decode(bytes);
    return utf8.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : utf8;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new DeskFailure('BAD_USAGE', { problem: `${file}: ${reason}` });
  }
}
