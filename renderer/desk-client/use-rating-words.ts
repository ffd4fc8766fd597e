import { useMemo } from 'react';
import { ratingWord, stanceWord } from '../../shared/format/rating-words.ts';
import { useLang } from '../state/language.ts';
import { useDeskQuery } from './use-desk-query.ts';

/** Ratings and stances as they read on screen. */
export interface RatingWords {
  /** Empty where there is none. */
  readonly rating: (rating: string | null) => string;
  readonly stance: (stance: string) => string;
}

/** In Chinese as they were given; in English the labels of the scheme. */
export function useRatingWords(): RatingWords {
  const lang = useLang();
  const { data } = useDeskQuery('ratingScheme', {});
  const scheme = data?.scheme ?? null;
  return useMemo(
    () =>
      scheme === null || lang === 'zh'
        ? { rating: (rating) => rating ?? '', stance: (stance) => stance }
        : {
            rating: (rating) => ratingWord(scheme, rating, lang),
            stance: (stance) => stanceWord(scheme, stance, lang),
          },
    [scheme, lang],
  );
}
