import type { InputOf } from '../../../shared/contract/operations.ts';
import { isIsoDate } from '../../../shared/market/iso-date.ts';
import { parseNumber } from '../../../shared/market/parse-number.ts';
import type { RatingEvent } from '../../../shared/market/rating-event.ts';

/** A rating as it is being typed; empty is left open. */
export interface RatingDraft {
  readonly rating: string;
  readonly event: RatingEvent | '';
  readonly ratedOn: string;
  readonly target: string;
  readonly benchmark: string;
  readonly by: string;
  readonly note: string;
}

export const EMPTY_RATING: RatingDraft = {
  rating: '',
  event: '',
  ratedOn: '',
  target: '',
  benchmark: '',
  by: '',
  note: '',
};

export function isTargetWell({ target }: RatingDraft): boolean {
  return target.trim() === '' || (parseNumber(target) ?? 0) > 0;
}

/** What is sent; null while something is missing or cannot be read. With 终止 there is neither rating nor target. */
export function ratingInput(code: string, rating: string, draft: RatingDraft): InputOf<'rate'> | null {
  const { event, ratedOn, target, benchmark, by, note } = draft;
  if (!isIsoDate(ratedOn) || rating === '' || !isTargetWell(draft)) return null;
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  const isEnd = event === 'terminated';
  return {
    code,
    ratedOn,
    rating: isEnd ? null : rating,
    event: event === '' ? null : event,
    targetPrice: isEnd || target.trim() === '' ? null : parseNumber(target),
    benchmark: orNull(benchmark),
    note: orNull(note),
    by: orNull(by),
  };
}
