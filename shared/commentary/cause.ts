import type { Lang } from '../contract/envelope.ts';

/**
 * The analyst's cause as it stands within a sentence: before the fact in Chinese (受中东局势影响，), after it in English (, on
 * tension in the Middle East). The analyst writes the whole phrase; marks at its ends give way to those of its place.
 */
export function joinedCause(cause: string, lang: Lang): string {
  const phrase = bare(cause);
  if (phrase === '') return '';
  return lang === 'zh' ? `${phrase}，` : `, ${phrase}`;
}

/** A figure's title with the analyst's cause, after the week's label where the title begins with it. */
export function titleWithCause(title: string, cause: string, lang: Lang, label: string): string {
  const phrase = bare(cause);
  if (phrase === '') return title;
  if (lang === 'en') return `${title}, ${phrase}`;
  return title.startsWith(`${label} `) ? `${label} ${phrase}，${title.slice(label.length + 1)}` : `${phrase}，${title}`;
}

function bare(cause: string): string {
  return cause.trim().replace(/^[\s,，、;；.。]+|[\s,，、;；.。]+$/g, '');
}
