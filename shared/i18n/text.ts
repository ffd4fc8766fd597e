import type { Lang } from '../contract/envelope.ts';
import { errorsEn, errorsZh } from './messages/errors.ts';
import { figuresEn, figuresZh } from './messages/figures.ts';
import { issuesEn, issuesZh } from './messages/issues.ts';
import { screenEn, screenZh } from './messages/screen.ts';

/** Chinese is the list of keys; English has to have each of them. */
const zh = { ...errorsZh, ...issuesZh, ...figuresZh, ...screenZh };
export type TextKey = keyof typeof zh;
const en: Readonly<Record<TextKey, string>> = { ...errorsEn, ...issuesEn, ...figuresEn, ...screenEn };

export type TextParams = Readonly<Record<string, string | number>>;

/** The words of a key, with `{name}` places filled from `params`; a place without its value stays as it is. */
export function text(lang: Lang, key: TextKey, params: TextParams = {}): string {
  const words = lang === 'zh' ? zh[key] : en[key];
  return words.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}

/** Every string of both languages, for the test that the bundled faces can draw them. */
export function allTexts(): string[] {
  return [...Object.values(zh), ...Object.values(en)];
}
