import type { Lang } from '../../../shared/contract/envelope.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { weekLabel, weekOf } from '../../../shared/market/trading-week.ts';
import type { Edition } from '../../../shared/published/edition.ts';
import { publishedEdition, type StoredEdition } from '../../store/published.ts';
import type { CallContext } from '../context.ts';
import { DeskFailure } from '../failure.ts';
import { chooseWeek } from '../known-weeks.ts';

/** An edition as it is told in a language. */
export function editionOf({ title, subtitle, titleEn, subtitleEn, ...stored }: StoredEdition, lang: Lang): Edition {
  const said = lang === 'zh' ? { title, subtitle } : { title: titleEn, subtitle: subtitleEn };
  return {
    ...stored,
    ...said,
    label: weekLabel(weekOf(stored.week)),
    documents: [...stored.documents],
    files: [...stored.files],
  };
}

/** The edition that a caller means. Throws `NOT_PUBLISHED`. */
export function chosenEdition(
  { desk }: Pick<CallContext, 'desk'>,
  { week, edition }: { readonly week: IsoDate | null; readonly edition: number | null },
): StoredEdition {
  const span = chooseWeek(desk, week);
  const found = publishedEdition(desk.userDb(), span.from, edition);
  if (!found) throw new DeskFailure('NOT_PUBLISHED', { week: weekLabel(span) });
  return found;
}
