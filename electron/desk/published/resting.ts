import type { Lang } from '../../../shared/contract/envelope.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { Resting } from '../../../shared/published/edition.ts';
import { publishedOnFiles } from '../../store/published.ts';
import type { CallContext } from '../context.ts';
import { dayOf } from '../today.ts';
import { editionOf } from './editions.ts';

/** Published weeks that rest on any of these files, each with its newest edition that does. */
export function restingOn({ desk, lang }: Pick<CallContext, 'desk' | 'lang'>, fileIds: readonly number[]): Resting[] {
  return publishedOnFiles(desk.userDb(), fileIds).map((stored) => {
    const { week, label, edition, publishedAt, title } = editionOf(stored, lang);
    return { week, label, edition, publishedAt, title };
  });
}

/** 20260316-0322 第1版（2026-03-22）、… */
export function restingInWords(resting: readonly Resting[], lang: Lang): string {
  return resting
    .map(({ label, edition, publishedAt }) =>
      text(lang, 'published.resting', { label, edition, date: dayOf(new Date(publishedAt)) }),
    )
    .join(text(lang, 'list.separator'));
}
