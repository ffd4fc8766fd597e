import type { FigureInput } from '../figures/figure.ts';
import { lackNote } from '../figures/lack-note.ts';
import { text } from '../i18n/text.ts';
import type { IsoDate } from '../market/iso-date.ts';
import { isSouthboundShut, possibleSouthboundDays } from '../market/southbound-days.ts';
import type { TradingWeek } from '../market/trading-week.ts';
import { listedRows } from '../week/active-stocks.ts';
import { hasBothLists } from '../week/closing-rows.ts';
import type { ActiveRow, WeekRows } from '../week/week-rows.ts';

/** Why nothing is said of the week's active names: with a list missing, another name might have led. Null where all are there. */
export function missingLists({ rows }: Pick<FigureInput, 'rows'>): string | null {
  const { lang } = rows;
  const name = text(lang, 'input.activeStocks');
  if (rows.active.length === 0) return lackNote(name, lang, isSouthboundShut(rows) ? 'shut' : 'absent');
  const days = daysWithoutLists(rows, rows.week, rows.active);
  if (days.length === 0) return null;
  const names = days.map((day) => day.slice(5)).join(text(lang, 'list.separator'));
  return text(lang, 'commentary.listsMissing', { days: names });
}

/** Southbound's days of a week that have not both channels' lists. */
export function daysWithoutLists(
  { calendar }: Pick<WeekRows, 'calendar'>,
  week: TradingWeek,
  active: readonly ActiveRow[],
): IsoDate[] {
  const listed = listedRows({ active });
  return possibleSouthboundDays(calendar, week).filter((day) => !hasBothLists(listed, day));
}
