import type { Lang } from '../../shared/contract/envelope.ts';
import type { RatingBreach } from '../../shared/contract/rating-news.ts';
import type { Week } from '../../shared/contract/week.ts';
import { formatExact, formatSigned } from '../../shared/format/number.ts';
import { text } from '../../shared/i18n/text.ts';
import { table } from './command.ts';

/** What of the list and its ratings the week has to tell: breaches, targets reached, events, industries. */
export function ratingLines(week: Week, lang: Lang): string[] {
  const { breaches, targetsReached, ratingChanges, industryRatings } = week;
  return [
    ...section(
      text(lang, 'week.breaches'),
      breaches.map((breach) => breachCells(breach, lang)),
    ),
    ...section(
      text(lang, 'week.targetsReached'),
      targetsReached.map(({ code, name, targetPrice, reachedOn, close }) => {
        return [code, name, formatExact(targetPrice), reachedOn, formatExact(close)];
      }),
    ),
    ...section(
      text(lang, 'week.ratingChanges'),
      ratingChanges.map(({ code, name, event, rating, ratedOn, targetPrice, by }) => {
        const said = text(lang, `ratingEvent.${event}`);
        return [
          ratedOn,
          code,
          name,
          said,
          rating ?? '',
          targetPrice === null ? '' : formatExact(targetPrice),
          by ?? '',
        ];
      }),
    ),
    ...section(
      text(lang, 'week.industryRatings'),
      industryRatings.map(({ sector, label, event, ratedOn, by }) => {
        return [sector, label, text(lang, `ratingEvent.${event}`), ratedOn, by ?? ''];
      }),
    ),
  ];
}

function section(title: string, rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0
    ? []
    : [
        '',
        title,
        ...table(rows)
          .split('\n')
          .map((line) => `  ${line}`),
      ];
}

function breachCells(
  { kind, code, name, rating, stance, benchmarkName, judgedPct, adverse, breach }: RatingBreach,
  lang: Lang,
) {
  if (kind === 'stance') return [code, name, stance ?? '', breach === null ? '' : text(lang, `stanceBreach.${breach}`)];
  const state = text(lang, adverse ? 'state.breached.below' : 'state.breached.above');
  return [
    code,
    name,
    rating ?? '',
    state,
    `${formatSigned(judgedPct, 1)} ${text(lang, 'unit.pct')}`,
    benchmarkName ?? '',
  ];
}
