import type { Lang } from '../../shared/contract/envelope.ts';
import type { RatingReading } from '../../shared/contract/week-parts.ts';
import { formatChangePct, formatNumber } from '../../shared/format/number.ts';
import { stateWord } from '../../shared/format/rating-words.ts';
import { text } from '../../shared/i18n/text.ts';

/** What a rating has come to, a cell each: return, benchmark, relative, state. */
export const readingCells = (reading: RatingReading, lang: Lang): string[] => [
  formatChangePct(reading.returnPct),
  formatChangePct(reading.benchmarkPct),
  formatNumber(reading.relativePct, 1),
  stateWord(reading, lang) + (reading.final ? ` ${text(lang, 'state.final')}` : ''),
];
