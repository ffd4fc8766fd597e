import { useState } from 'react';
import { isIsoDate } from '../../../shared/market/iso-date.ts';
import type { ChosenWeek } from '../../state/chosen-week.ts';
import { useWords } from '../../state/language.ts';
import { weekDays, weekNumber } from './week-number.ts';

interface Props {
  readonly chosen: ChosenWeek;
  readonly onChoose: (week: NonNullable<ChosenWeek['week']>) => void;
}

/** Weeks year by year with how complete they are, and a day to go to; only one year stands there at a time. */
export function WeekCalendar({ chosen: { week, weeks }, onChoose }: Props) {
  const words = useWords();
  const years = [...new Set(weeks.map(({ from }) => yearOf(from)))];
  const [year, setYear] = useState(week === null ? (years[0] ?? '') : yearOf(week));
  const at = years.indexOf(year);
  const step = (to: string | undefined, label: string, sign: string) => (
    <button
      type="button"
      aria-label={label}
      disabled={to === undefined}
      onClick={() => to !== undefined && setYear(to)}
    >
      {sign}
    </button>
  );
  return (
    <>
      <div className="weekYears">
        {step(years[at + 1], words('weekPicker.yearBefore'), '‹')}
        <strong>{year}</strong>
        {step(years[at - 1], words('weekPicker.yearAfter'), '›')}
        <span className="spacer" />
        <label>
          {words('weekPicker.day')}{' '}
          <input
            type="date"
            className="plainSelect"
            defaultValue={week ?? ''}
            max={weeks[0]?.to}
            min={weeks.at(-1)?.from}
            onChange={({ target }) => {
              const day = target.value;
              const of = isIsoDate(day) ? weeks.find(({ from, to }) => from <= day && day <= to) : undefined;
              if (of) onChoose(of.from);
            }}
          />
        </label>
      </div>
      <ul>
        {weeks
          .filter(({ from }) => yearOf(from) === year)
          .map(({ from, to, state, have, want }) => (
            <li key={from}>
              <button type="button" aria-current={from === week ? 'true' : undefined} onClick={() => onChoose(from)}>
                <span>{weekDays(from, to)}</span>
                <span className="muted">{words('weekPicker.number', { number: weekNumber(from) })}</span>
                <span className={state === 'complete' ? 'muted' : 'lacking'}>
                  {words('weekPicker.days', { have, want })}
                </span>
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}

function yearOf(day: string): string {
  return day.slice(0, 4);
}
