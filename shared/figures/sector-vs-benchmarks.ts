import type { Lang } from '../contract/envelope.ts';
import type { WeekChange } from '../contract/week.ts';
import { directionOf } from '../format/number.ts';
import { roundToText } from '../format/round.ts';
import { text } from '../i18n/text.ts';
import { instrumentName } from '../market/instrument-name.ts';
import { weekLabel } from '../market/trading-week.ts';
import type { Figure } from './figure.ts';
import { DEFAULT_GROUPS } from './groups.ts';

const GROUP = DEFAULT_GROUPS['sector-vs-benchmarks'];
const DECIMALS = 1;

/** 图1: the sector's week against its benchmarks, in per cent, best first. */
export const sectorVsBenchmarks: Figure = {
  id: 'sector-vs-benchmarks',
  data({ rows, changes }) {
    const { lang, week } = rows;
    const byCode = new Map(changes.map((change) => [change.code, change]));
    const nameOf = (code: string) => instrumentName(code, rows.names.get(code) ?? null, lang);
    const present = GROUP.codes
      .map((code) => byCode.get(code))
      .filter((change): change is WeekChange => (change?.pct ?? null) !== null);
    const missing = GROUP.codes.filter((code) => (byCode.get(code)?.pct ?? null) === null);
    const points = present
      .flatMap(({ code, pct, closeDate, trace }) =>
        pct === null || closeDate === null
          ? []
          : [{ key: code, label: nameOf(code), value: pct, own: code === GROUP.own, trace, closeDate }],
      )
      .sort((a, b) => b.value - a.value);
    const asOf =
      points
        .map((point) => point.closeDate)
        .sort()
        .at(-1) ?? null;
    const vendors = new Set(points.flatMap((point) => rows.vendors.get(point.key) ?? []));
    return {
      id: 'sector-vs-benchmarks',
      kind: 'bars',
      no: text(lang, 'figure.no', { n: 1 }),
      title: titleOf(byCode.get(GROUP.own), weekLabel(week), nameOf(GROUP.own), lang),
      unit: '%',
      decimals: DECIMALS,
      points,
      notes: [
        ...missing.map((code) => missingNote(byCode.get(code), nameOf(code), lang)),
        ...present.filter((change) => change.baseIsOld).map((change) => oldBaseNote(change, nameOf(change.code), lang)),
        ...points
          .filter((point) => point.closeDate !== asOf)
          .map((point) => text(lang, 'figure.otherDay', { name: point.label, date: point.closeDate })),
      ],
      source: { kind: 'data', names: [...vendors].sort() },
      asOf,
      state: missing.length === 0 ? 'complete' : points.length > 0 ? 'partial' : 'missing',
      missing,
    };
  },
};

/** States the finding; without the sector's own change there is none to state. */
function titleOf(own: WeekChange | undefined, label: string, name: string, lang: Lang): string {
  if (!own || own.pct === null) return text(lang, 'figure.sector.noFinding', { label });
  const direction = directionOf(own.pct, DECIMALS);
  const pct = `${roundToText(Math.abs(own.pct), DECIMALS)}%`;
  return text(lang, `figure.sector.${direction}`, { label, name, pct });
}

function missingNote(change: WeekChange | undefined, name: string, lang: Lang): string {
  return text(lang, 'figure.lacks', { name, why: text(lang, `why.${change?.why ?? 'absent'}`) });
}

function oldBaseNote(change: WeekChange, name: string, lang: Lang): string {
  return text(lang, 'figure.oldBase', { name, date: change.baseDate ?? '' });
}
