import type { Lang } from '../../shared/contract/envelope.ts';
import { type Command, table } from './command.ts';

const OPTIONS: Readonly<Record<Lang, readonly (readonly [string, string])[]>> = {
  zh: [
    ['--data DIR', '数据库与原件所在的文件夹'],
    ['--drop DIR', '放导出文件的文件夹，可重复'],
    ['--week YYYY-MM-DD', '该周任意一天'],
    ['--format svg|png|csv|json', '图的格式'],
    ['--theme print|light|dark', '图的主题'],
    ['--out PATH', '图写到哪里'],
    ['--lang zh|en', '语言'],
    ['--json', '标准输出只有一个 JSON'],
  ],
  en: [
    ['--data DIR', 'folder of databases and originals'],
    ['--drop DIR', 'folder of exports; may be repeated'],
    ['--week YYYY-MM-DD', 'any day of the week'],
    ['--format svg|png|csv|json', 'format of a figure'],
    ['--theme print|light|dark', 'theme of a figure'],
    ['--out PATH', 'where a figure is written'],
    ['--lang zh|en', 'language'],
    ['--json', 'standard output is exactly one JSON document'],
  ],
};
const EXIT: Readonly<Record<Lang, string>> = {
  zh: '退出码：0 完成，1 完成但有问题，2 未完成',
  en: 'Exit code: 0 done, 1 done with problems told, 2 not done',
};

/** All commands, or one of them, with what they take. */
export function helpText(commands: readonly Pick<Command, 'name' | 'positionals' | 'summary'>[], lang: Lang): string {
  const lines = commands.map(({ name, positionals, summary }) => [
    ['  desk', name, ...positionals].join(' '),
    summary[lang],
  ]);
  return `${table(lines)}\n\n${table(OPTIONS[lang].map(([flag, words]) => [`  ${flag}`, words]))}\n\n${EXIT[lang]}\n`;
}
