import { text } from '../../i18n/text.ts';
import { addDays } from '../../market/iso-date.ts';
import { type ConsistencyCheck, placeOf } from '../consistency-check.ts';

/** A caption or title with another week's label: what was not brought onto this week. */
export const otherWeek: ConsistencyCheck = ({ lines, data, lang }) => {
  const own = data.input.rows.week.from;
  const places = lines.flatMap((checked) => {
    const isHead = checked.line.kind === 'caption' || checked.line.kind === 'heading' || checked.index < 12;
    return checked.marks.dates
      .filter(({ kind, means }) => isHead && kind === 'week' && means !== null && means !== own)
      .map(({ from, to }) => placeOf(checked, checked.plain.slice(from, to), lang));
  });
  if (places.length === 0) return [];
  const label = data.chapter.week.label;
  return [
    { kind: 'otherWeek', message: text(lang, 'audit.finding.otherWeek', { label, to: addDays(own, 6) }), places },
  ];
};
