import type { FigureInput } from '../figures/figure.ts';
import { isShareCode, parseCode } from '../market/code.ts';
import { KNOWN_INSTRUMENTS } from '../market/known-instruments.ts';
import { isInstrument } from './measure-words.ts';
import { plainText } from './plain-text.ts';

/** A name in a text, and what it may name: canonical codes, `southbound`, `series:…`, or a closing row of the lists. */
export interface Named {
  readonly from: number;
  readonly to: number;
  readonly subjects: readonly string[];
}

/** All that numbers of a report may be of, by the forms in which texts name it. */
export interface Vocabulary {
  /** The names of a plain text in their order; of two that overlap the longer. */
  readonly namesIn: (plain: string) => Named[];
  /** Every form of one subject, the longest first. */
  readonly formsOf: (subject: string) => readonly string[];
}

export const SOUTHBOUND = 'southbound';
/** What a series of statistics is called as a subject. */
export const SERIES = 'series:';

/** Names of the report that belong to no instrument. */
const OTHER_NAMES: readonly (readonly [subject: string, ...forms: string[]])[] = [
  [SOUTHBOUND, '港股通', '南向资金', '南下资金', '南向', 'southbound'],
  ['activeTotal', '上榜个股合计', 'listed stocks'],
  ['activeEtfTotal', '上榜ETF', 'listed ETFs'],
  ['unlisted', '未上榜(倒算)', '未上榜', 'unlisted (derived)', 'not listed (derived)'],
  ['totalConverted', '港股通合计(折算)', '合计(折算)', 'southbound total (converted)'],
  ['HSI.HI', '恒指'],
  ['HSTECH.HI', '恒科指数', '恒生科技'],
  ['HXC.GI', '金龙指数', '中概股指数'],
  ['HSAHP.HI', 'AH溢价指数', 'AH股溢价指数', 'AH premium index'],
];

/** Marks of share classes and voting rights, which prose leaves away. */
const CLASS_MARK = /-(?:W|SW|S|B|P|WR|SWR)$/;
/** Of the forms that files use those that a text may: no `^HSI`, no `gb_$hxc`. */
const PROSE_ALIAS = /^(?:\p{Script=Han}{2}|\p{L}[\p{L}\p{N}& -]{2,})$/u;
/** `9988.HK`, `600036.SH`. */
const CODE = /(?<![\w.])(?:\d{4,6}|[A-Z]{1,6})\.(?:HK|HI|SH|SZ|BJ|GI|CSI|O|N)(?![\w])/g;

/** What a week's instruments, series and sums are called, in both languages. */
export function vocabularyOf({ rows }: Pick<FigureInput, 'rows'>): Vocabulary {
  const forms = new Map<string, Set<string>>();
  const add = (form: string | null, subject: string) => {
    const plain = plainText(form ?? '').trim();
    if (plain.length < 2 || /^[\d.,%]+$/.test(plain)) return;
    const subjects = forms.get(plain) ?? new Set();
    forms.set(plain, subjects.add(subject));
  };
  const addName = (name: string | null, subject: string) => {
    add(name, subject);
    add(name?.replace(CLASS_MARK, '') ?? null, subject);
  };
  for (const [code, { name, nameEn }] of rows.labels) {
    addName(name, code);
    addName(nameEn, code);
  }
  for (const { code, zh, en, aliases } of KNOWN_INSTRUMENTS) {
    for (const alias of [zh, en, ...aliases.filter((one) => PROSE_ALIAS.test(one))]) add(alias, code);
    add(zh.replace(/指数$/, '').length > 3 ? zh.replace(/指数$/, '') : null, code);
  }
  for (const { aCode, hCode, name } of rows.pairs) for (const code of [aCode, hCode]) addName(name, code);
  for (const [subject, ...names] of OTHER_NAMES) for (const name of names) add(name, subject);
  for (const series of new Set(rows.series.map((row) => row.series))) add(series, SERIES + series);
  return vocabulary(
    new Map([...forms].filter(([form]) => !isHalfName(form, forms)).map(([form, subjects]) => [form, [...subjects]])),
  );
}

/** Hang Seng of the Hang Seng Index begins other indices' names as well, and so names none. */
function isHalfName(form: string, forms: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const own = forms.get(form);
  if (!own?.size || ![...own].every(isIndex) || !/^[A-Za-z ]+$/.test(form)) return false;
  return [...forms].some(
    ([other, subjects]) => other.startsWith(`${form} `) && [...subjects].every((subject) => !own.has(subject)),
  );
}

/** Of a share the short name is its own: Alibaba beside Alibaba Health. */
function isIndex(subject: string): boolean {
  return isInstrument(subject) && !isShareCode(subject);
}

function vocabulary(forms: ReadonlyMap<string, readonly string[]>): Vocabulary {
  const byLength = [...forms.keys()].sort((a, b) => b.length - a.length);
  const byKey = new Map<string, Set<string>>();
  for (const [form, subjects] of forms) {
    const key = form.toLowerCase();
    const known = byKey.get(key) ?? new Set();
    for (const subject of subjects) known.add(subject);
    byKey.set(key, known);
  }
  // A Latin name has to stand by itself: DAX is not in DAXX.
  const pattern = new RegExp(byLength.map(bounded).join('|'), 'gi');
  return {
    namesIn(plain) {
      const codes = [...plain.matchAll(CODE)].flatMap((found): Named[] => {
        const code = parseCode(found[0]);
        return code === null ? [] : [{ from: found.index, to: found.index + found[0].length, subjects: [code] }];
      });
      const names = [...plain.matchAll(pattern)].map(
        (found): Named => ({
          from: found.index,
          to: found.index + found[0].length,
          subjects: [...(byKey.get(found[0].toLowerCase()) ?? [])],
        }),
      );
      const free = names.filter(({ from, to }) => codes.every((code) => to <= code.from || from >= code.to));
      return [...codes, ...free].sort((a, b) => a.from - b.from);
    },
    formsOf: (subject) => byLength.filter((form) => forms.get(form)?.includes(subject)),
  };
}

function bounded(form: string): string {
  const escaped = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `${/^\w/.test(form) ? '(?<![A-Za-z0-9])' : ''}${escaped}${/\w$/.test(form) ? '(?![A-Za-z0-9])' : ''}`;
}
