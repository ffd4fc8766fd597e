import type { Lang } from '../contract/envelope.ts';
import type { WhyMissing } from '../contract/week-parts.ts';
import { text } from '../i18n/text.ts';

/** `恒生科技指数：缺数据`: what a figure lacks, and why. */
export function lackNote(name: string, lang: Lang, why: WhyMissing = 'absent'): string {
  return text(lang, 'figure.lacks', { name, why: text(lang, `why.${why}`) });
}
