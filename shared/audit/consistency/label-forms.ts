import { text } from '../../i18n/text.ts';
import { type CheckedLine, type ConsistencyCheck, placeOf } from '../consistency-check.ts';

/** The week's label in two forms: 20260316-0322 and 20260316-20260322. */
export const labelForms: ConsistencyCheck = ({ lines, lang }) => {
  const forms = new Map<'short' | 'long', { checked: CheckedLine; label: string }>();
  for (const checked of lines)
    for (const { kind, from, to } of checked.marks.dates) {
      const label = checked.plain.slice(from, to);
      const form = /^\d{8}-\d{4}$/.test(label) ? 'short' : /^\d{8}-\d{8}$/.test(label) ? 'long' : null;
      // Of a week across a year's end the long form is the only one.
      const isOnly = label.slice(0, 4) !== label.slice(9, 13) && form === 'long';
      if (kind === 'week' && form && !isOnly && !forms.has(form)) forms.set(form, { checked, label });
    }
  if (forms.size < 2) return [];
  return [
    {
      kind: 'labelForms',
      message: text(lang, 'audit.finding.labelForms'),
      places: [...forms.values()].map(({ checked, label }) => placeOf(checked, label, lang)),
    },
  ];
};
