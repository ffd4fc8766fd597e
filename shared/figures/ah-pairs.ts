import { roundToText } from '../format/round.ts';
import { fill } from '../i18n/text.ts';
import type { Figure } from './figure.ts';
import type { DotsData } from './figure-data.ts';
import { lackNote } from './lack-note.ts';

const id = 'ah-pairs';
const DECIMALS = 1;
const words = {
  zh: {
    finding: '{count}对AH股中{up}对溢价扩大、{down}对收窄，{name}溢价{pct}%居首',
    noFinding: 'AH股溢价率',
    now: '本周',
    before: '上周',
    legend: '实心点为本周，空心点为上周；末列为变动（百分点）',
    none: 'AH股',
    otherDay: '{name}截至{date}',
  },
  en: {
    finding: 'Of {count} AH pairs {up} widened and {down} narrowed; {name} leads at {pct}%',
    noFinding: 'AH premium by pair',
    now: 'This week',
    before: 'Last week',
    legend: 'Full dot: this week; empty dot: last week; last column: change in points',
    none: 'AH pairs',
    otherDay: '{name} as of {date}',
  },
};

/** Premiums of the AH pairs, this week against last, the dearest A share first. */
export const ahPairs: Figure = {
  id,
  counts: 'figure',
  section: 'ah',
  isBeyond: true,
  words,
  data({ rows, ahPairs: pairs }) {
    const { lang } = rows;
    const said = words[lang];
    const points = pairs.flatMap(({ hCode, name, premiumPct, date, previousPremiumPct, previousDate, trace }) =>
      premiumPct === null || date === null
        ? []
        : [
            {
              key: hCode,
              label: name,
              value: premiumPct,
              own: false,
              trace,
              closeDate: date,
              before: previousPremiumPct,
              beforeDate: previousDate,
            },
          ],
    );
    const missing = pairs.filter(({ premiumPct }) => premiumPct === null);
    const days = points.map(({ closeDate }) => closeDate).sort();
    const asOf = days.at(-1) ?? null;
    const lacks = pairs.length === 0 ? [lackNote(said.none, lang)] : missing.map(({ name }) => lackNote(name, lang));
    return {
      kind: 'dots',
      title: titleOf(points, said),
      unit: '%',
      decimals: DECIMALS,
      labels: { now: said.now, before: said.before },
      points,
      notes: [
        ...(points.length === 0 ? [] : [said.legend]),
        ...lacks,
        ...points
          .filter(({ closeDate }) => closeDate !== asOf)
          .map(({ label, closeDate }) => fill(said.otherDay, { name: label, date: closeDate })),
      ],
      source: {
        kind: 'data',
        names: [
          ...new Set(
            pairs.flatMap(({ aCode, hCode }) => [aCode, hCode].flatMap((code) => rows.vendors.get(code) ?? [])),
          ),
        ].sort(),
      },
      asOf,
      state: points.length === 0 ? 'missing' : missing.length > 0 ? 'partial' : 'complete',
      missing: missing.map(({ hCode }) => hCode),
    };
  },
};

/** How many widened and narrowed, as both print; a pair without last week's premium is neither. */
function titleOf(points: DotsData['points'], said: (typeof words)['zh']): string {
  const [first] = points;
  if (!first) return said.noFinding;
  const changes = points.flatMap(({ value, before }) =>
    before === null ? [] : [Number(roundToText(value, DECIMALS)) - Number(roundToText(before, DECIMALS))],
  );
  return fill(said.finding, {
    count: points.length,
    up: changes.filter((change) => change > 0).length,
    down: changes.filter((change) => change < 0).length,
    name: first.label,
    pct: roundToText(first.value, DECIMALS),
  });
}
