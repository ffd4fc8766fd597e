import { text } from '../../i18n/text.ts';
import { citationsOf } from '../../week/citations.ts';
import { type ConsistencyCheck, placeOf } from '../consistency-check.ts';

/** A number of a document whose time had run out before the week ended. */
export const expiredCitation: ConsistencyCheck = ({ lines, numbers, data, lang }) => {
  const expired = citationsOf(data.input.rows).filter(({ valid }) => !valid);
  return expired.flatMap((citation) => {
    const found = numbers.find(({ trace, measure }) => trace === citation.trace && measure !== null);
    const checked = found && lines[found.line];
    if (!found || !checked) return [];
    const { subject, validUntil } = citation;
    return [
      {
        kind: 'expiredCitation' as const,
        message: text(lang, 'audit.finding.expiredCitation', { subject, date: validUntil ?? '' }),
        places: [placeOf(checked, found.context, lang)],
      },
    ];
  });
};
