import { schemeWord } from '../../analytics/rating-scheme.ts';
import { text } from '../../i18n/text.ts';
import { claimSite } from '../claim.ts';
import { stance } from '../claims/stance.ts';
import { type ConsistencyCheck, placeOf } from '../consistency-check.ts';

/** A name that the document gives two stances, where the list gives it but one. */
export const twoStances: ConsistencyCheck = ({ lines, data, lang }) => {
  const given = new Map<string, Map<string, { checked: (typeof lines)[number]; words: string }>>();
  for (const checked of lines) {
    const site = claimSite(checked.plain, data, data.input.rows.week.from);
    for (const { from, to } of stance(site, data)) {
      const code = site.marks.names.find((name) => name.from === from)?.subjects[0];
      const before = checked.plain.slice(0, from);
      const label = lastStance(
        before,
        data.input.rows.scheme.stances.flatMap(({ zh, en, aliases }) => [zh, en, ...aliases]),
      );
      if (code === undefined || label === null) continue;
      const stances = given.get(code) ?? new Map();
      if (!stances.has(label)) stances.set(label, { checked, words: checked.plain.slice(from, to) });
      given.set(code, stances);
    }
  }
  return [...given].flatMap(([code, stances]) => {
    const listed = new Set(
      data.input.rows.places.filter((place) => place.code === code).map((place) => schemeWord(place.stance)),
    );
    if (stances.size < 2 || [...stances.keys()].every((label) => listed.has(label))) return [];
    const places = [...stances].map(([label, { checked, words }]) => placeOf(checked, `${label} ${words}`, lang));
    return [{ kind: 'twoStances' as const, message: text(lang, 'audit.finding.twoStances'), places }];
  });
};

function lastStance(before: string, labels: readonly string[]): string | null {
  let last: { at: number; label: string } | null = null;
  for (const label of labels) {
    const at = label === '' ? -1 : before.toLowerCase().lastIndexOf(label.toLowerCase());
    if (
      at >= 0 &&
      (!last ||
        at + label.length > last.at + last.label.length ||
        (at + label.length === last.at + last.label.length && label.length > last.label.length))
    )
      last = { at, label };
  }
  return last && schemeWord(last.label);
}
