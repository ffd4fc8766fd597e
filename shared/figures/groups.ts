import type { Lang } from '../contract/envelope.ts';
import { figuresZh } from '../i18n/messages/figures.ts';
import { type TextKey, text } from '../i18n/text.ts';

/** Which instruments a figure holds; `own` is the report's own series. */
export interface InstrumentGroup {
  readonly own: string;
  readonly codes: readonly string[];
}

/** Groups that figures of the report are made of, in its order. */
export const REPORT_GROUPS = [
  'sector-vs-benchmarks',
  'constituents',
  'global-indices',
  'size-and-dividend',
  'themes',
  'sector-trend',
] as const;

/** The group whose own series is the report's sector, and whose other series are its benchmarks. */
export const SECTOR_GROUP = 'sector-vs-benchmarks';

/** The report's groups, as they are before a list of groups says otherwise. */
export const DEFAULT_GROUPS = {
  'sector-vs-benchmarks': {
    own: 'HSIII.HI',
    codes: ['HSI.HI', 'HSTECH.HI', '000300.SH', 'HSIII.HI', 'HXC.GI'],
  },
  'sector-trend': { own: 'HSIII.HI', codes: ['HSIII.HI', '000300.SH'] },
} as const satisfies Readonly<Record<string, InstrumentGroup>>;

/** What the user calls a group, in Chinese and, where they say so, in English. */
export interface GroupNames {
  readonly zh: string;
  readonly en: string | null;
}

/** What a group is called: as the user named it, else the report's in the trade's words, else its id, which is its name in files. */
export function groupName(id: string, lang: Lang, named: GroupNames | null = null): string {
  if (named) return lang === 'en' ? (named.en ?? named.zh) : named.zh;
  const key = `group.${id}`;
  return key in figuresZh ? text(lang, key as TextKey) : id;
}

/** The own series that a group has without the user's word: the report's, where it is among the members. */
export function shippedOwn(id: string, codes: readonly string[]): string | null {
  const shipped = new Map<string, InstrumentGroup>(Object.entries(DEFAULT_GROUPS)).get(id);
  return shipped && codes.includes(shipped.own) ? shipped.own : null;
}
