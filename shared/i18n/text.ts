import type { Lang } from '../contract/envelope.ts';
import { auditEn, auditZh } from './messages/audit.ts';
import { commentaryEn, commentaryZh } from './messages/commentary.ts';
import { errorsEn, errorsZh } from './messages/errors.ts';
import { figureTablesEn, figureTablesZh } from './messages/figure-tables.ts';
import { figuresEn, figuresZh } from './messages/figures.ts';
import { flowsEn, flowsZh } from './messages/flows.ts';
import { issuesEn, issuesZh } from './messages/issues.ts';
import { publishedEn, publishedZh } from './messages/published.ts';
import { ratingsEn, ratingsZh } from './messages/ratings.ts';
import { refreshEn, refreshZh } from './messages/refresh.ts';
import { reportEn, reportZh } from './messages/report.ts';
import { screenEn, screenZh } from './messages/screen.ts';
import { userFiguresEn, userFiguresZh } from './messages/user-figures.ts';

/** Chinese is the list of keys; English has to have each of them. */
const zh = {
  ...auditZh,
  ...commentaryZh,
  ...errorsZh,
  ...issuesZh,
  ...figuresZh,
  ...figureTablesZh,
  ...flowsZh,
  ...publishedZh,
  ...ratingsZh,
  ...refreshZh,
  ...reportZh,
  ...userFiguresZh,
  ...screenZh,
};
export type TextKey = keyof typeof zh;
const en: Readonly<Record<TextKey, string>> = {
  ...auditEn,
  ...commentaryEn,
  ...errorsEn,
  ...issuesEn,
  ...figuresEn,
  ...figureTablesEn,
  ...flowsEn,
  ...publishedEn,
  ...ratingsEn,
  ...refreshEn,
  ...reportEn,
  ...userFiguresEn,
  ...screenEn,
};

export type TextParams = Readonly<Record<string, string | number>>;

/** The words of a key, filled. */
export function text(lang: Lang, key: TextKey, params: TextParams = {}): string {
  return fill(lang === 'zh' ? zh[key] : en[key], params);
}

/**
 * Fills the `{name}` places of some words; a place without its value stays as it is. English counts by
 * `{name|file|files}`, which is the first word for 1 and the second for all else.
 */
export function fill(words: string, params: TextParams): string {
  return words.replace(/\{(\w+)(?:\|([\w ]+)\|([\w ]+))?\}/g, (place, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return place;
    return String(one === undefined ? value : value === 1 ? one : many);
  });
}

/** Every key with its words in Chinese and in English, for tests. */
export function textsByKey(): [key: string, zh: string, en: string][] {
  return Object.entries(zh).map(([key, words]) => [key, words, en[key as TextKey]]);
}
