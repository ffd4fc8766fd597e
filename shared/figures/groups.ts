import type { Lang } from '../contract/envelope.ts';
import { figuresZh } from '../i18n/messages/figures.ts';
import { type TextKey, text } from '../i18n/text.ts';

/** Which instruments a figure holds; `own` is the report's own series. */
export interface InstrumentGroup {
  readonly own: string;
  readonly codes: readonly string[];
}

/** The report's groups, as they are before a list of groups says otherwise. */
export const DEFAULT_GROUPS = {
  'sector-vs-benchmarks': {
    own: 'HSIII.HI',
    codes: ['HSI.HI', 'HSTECH.HI', '000300.SH', 'HSIII.HI', 'HXC.GI'],
  },
  'sector-trend': { own: 'HSIII.HI', codes: ['HSIII.HI', '000300.SH'] },
} as const satisfies Readonly<Record<string, InstrumentGroup>>;

/** What a group is called: the report's in the trade's words, the user's own as they named it. */
export function groupName(id: string, lang: Lang): string {
  const key = `group.${id}`;
  return key in figuresZh ? text(lang, key as TextKey) : id;
}

/** Members of every group: of the user's list, else the report's own. */
export function groupsWith(listed: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  return new Map([...Object.entries(DEFAULT_GROUPS).map(([id, { codes }]) => [id, codes] as const), ...listed]);
}
