import { commonBase } from '../../analytics/rebase.ts';
import { windowFrom } from '../../market/chart-window.ts';
import { instrumentName } from '../../market/instrument-name.ts';
import { addDays, type IsoDate } from '../../market/iso-date.ts';
import { closeTraceAround } from '../../trace/key.ts';
import type { WeekRows } from '../../week/week-rows.ts';
import { BASE_DAYS } from '../change-lines.ts';
import type { FigureContent, FigureInput } from '../figure.ts';
import { lackNote } from '../lack-note.ts';
import type { UserFigureRows } from './gathered-figure.ts';
import { lineForm, shownValues } from './line-values.ts';
import { type ContentOf, MOST_LINES } from './user-figure.ts';

type Content = ContentOf<'instrumentLines'>;

/** The instruments of the figure: those that the user chose, or the group's as it is now, the first few. */
export function lineCodes({ group, codes }: Content, { groups }: Pick<WeekRows, 'groups'>): string[] {
  return [...(group === null ? codes : (groups.get(group) ?? []))].slice(0, MOST_LINES);
}

/** The day from which closes are wanted. */
export function lineClosesFrom({ window }: Content, { week }: Pick<WeekRows, 'week'>): IsoDate {
  return addDays(windowFrom(window, week.to), -BASE_DAYS);
}

/** Closes over a window, each instrument a line: as they stand, or relative to the first common day. */
export function instrumentLines(content: Content, { rows }: FigureInput, { closes }: UserFigureRows): FigureContent {
  const { lang } = rows;
  const codes = lineCodes(content, rows);
  const from = windowFrom(content.window, rows.week.to);
  const known = codes.filter((code) => (closes.get(code) ?? []).some(({ date }) => date > from));
  const nameOf = (code: string) => instrumentName(code, rows.labels, lang);
  const base = commonBase(
    known.map((code) => closes.get(code) ?? []),
    from,
  );
  const own = content.group === null ? known[0] : rows.groupOwns.get(content.group);
  const series = known.flatMap((code) => {
    const ofCode = (closes.get(code) ?? []).map(({ date, close }) => ({ key: date, value: close }));
    const points = shownValues(content.values, ofCode, { from, base });
    return points.length === 0
      ? []
      : [{ key: code, label: nameOf(code), own: code === own, trace: closeTraceAround(code), points }];
  });
  const missing = codes.filter((code) => !series.some(({ key }) => key === code));
  return {
    kind: 'lines',
    title: '',
    ...lineForm(content.values, 2),
    series,
    axis: 'dates',
    band: null,
    notes: missing.map((code) => lackNote(nameOf(code), lang)),
    source: { kind: 'data', names: [...new Set(series.flatMap(({ key }) => rows.vendors.get(key) ?? []))].sort() },
    asOf:
      rows.closes
        .flatMap(({ code, closeDate }) => (known.includes(code) && closeDate ? [closeDate] : []))
        .sort()
        .at(-1) ?? null,
    state: series.length === 0 ? 'missing' : missing.length > 0 ? 'partial' : 'complete',
    missing,
  };
}
