import type { WeekChange } from '../contract/week-parts.ts';
import { text } from '../i18n/text.ts';
import { instrumentName } from '../market/instrument-name.ts';
import type { FigureInput } from './figure.ts';
import type { BarsData } from './figure-data.ts';
import type { InstrumentGroup } from './groups.ts';

/** Changes print with one decimal (design, section 5, Printing). */
export const CHANGE_DECIMALS = 1;

/**
 * The week's changes of a group as bars, in per cent, best first; all of a figure but its title. What is missing has no bar
 * and is named in a note, as are an old base and a close of another day than the newest.
 */
export function weekChangeBars(
  group: InstrumentGroup,
  { rows, changes }: FigureInput,
): Omit<BarsData, 'id' | 'no' | 'title'> {
  const { lang } = rows;
  const byCode = new Map(changes.map((change) => [change.code, change]));
  const nameOf = (code: string) => instrumentName(code, rows.labels, lang);
  const points = group.codes
    .flatMap((code) => {
      const { pct = null, closeDate = null, trace = '' } = byCode.get(code) ?? {};
      return pct === null || closeDate === null
        ? []
        : [{ key: code, label: nameOf(code), value: pct, own: code === group.own, trace, closeDate }];
    })
    .sort((a, b) => b.value - a.value);
  const drawn = new Set(points.map(({ key }) => key));
  const missing = group.codes.filter((code) => !drawn.has(code));
  const days = points.map(({ closeDate }) => closeDate).sort();
  const asOf = days.at(-1) ?? null;
  const lacks = (code: string) => {
    const why = text(lang, `why.${byCode.get(code)?.why ?? 'absent'}`);
    return text(lang, 'figure.lacks', { name: nameOf(code), why });
  };
  const isOld = ({ code, baseIsOld }: WeekChange) => baseIsOld && drawn.has(code);
  return {
    kind: 'bars',
    unit: '%',
    decimals: CHANGE_DECIMALS,
    points,
    notes: [
      ...missing.map(lacks),
      ...changes
        .filter(isOld)
        .map(({ code, baseDate }) => text(lang, 'figure.oldBase', { name: nameOf(code), date: baseDate ?? '' })),
      ...points
        .filter(({ closeDate }) => closeDate !== asOf)
        .map(({ label, closeDate }) => text(lang, 'figure.otherDay', { name: label, date: closeDate })),
    ],
    source: { kind: 'data', names: [...new Set(points.flatMap(({ key }) => rows.vendors.get(key) ?? []))].sort() },
    asOf,
    state: missing.length === 0 ? 'complete' : points.length > 0 ? 'partial' : 'missing',
    missing,
  };
}
