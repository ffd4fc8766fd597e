import type { Lang } from '../../../shared/contract/envelope.ts';
import { outlineOf } from '../../../shared/figures/figures.ts';
import { entryOf } from '../../../shared/figures/outline.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import {
  type AuditedDocumentOfWeek,
  FROZEN_SHAPE,
  type Frozen,
  type FrozenInLanguage,
} from '../../../shared/published/frozen.ts';
import { chapterToFreeze } from '../chapter.ts';
import type { CallContext } from '../context.ts';
import { provenanceOf } from '../provenance.ts';

/** All that a week prints now, in both languages, with where its numbers come from. */
export async function freeze(
  { desk }: Pick<CallContext, 'desk'>,
  week: IsoDate,
  audits: readonly AuditedDocumentOfWeek[],
): Promise<Frozen> {
  const { report, houseName, printPalette, changeBasis, southboundCurrency, figureOptions, printedDifferences } =
    desk.settings();
  // Both are made before anything is waited for: what the user changes meanwhile is in neither.
  const made = { zh: chapterToFreeze({ desk, lang: 'zh' }, week), en: chapterToFreeze({ desk, lang: 'en' }, week) };
  const inLanguage = async (lang: Lang): Promise<FrozenInLanguage> => {
    const { order, chapter, texts } = made[lang];
    return { week: order.week, chapter, texts, provenance: await provenanceOf({ desk, lang }, chapter) };
  };
  return {
    shape: FROZEN_SHAPE,
    outline: outlineOf(made.zh.order.input).map(({ width, ...entry }) => entryOf({ ...entry, width: width ?? null })),
    settings: { report, houseName, printPalette, changeBasis, southboundCurrency, figureOptions, printedDifferences },
    zh: await inLanguage('zh'),
    en: await inLanguage('en'),
    audits: [...audits],
  };
}
