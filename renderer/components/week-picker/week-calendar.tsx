import { useEffect, useState } from 'react';
import { type IsoDate, isIsoDate } from '../../../shared/market/iso-date.ts';
import type { ChosenWeek } from '../../state/chosen-week.ts';
import { useWords } from '../../state/language.ts';
import { WeekDetail } from './week-detail.tsx';
import { YearOfWeeks } from './year-of-weeks.tsx';

interface Props {
  readonly chosen: ChosenWeek;
  readonly onChoose: (week: IsoDate) => void;
}

/** A pointer that only passes by asks for nothing. */
const POINTED_MS = 150;

/** The weeks of a year by their months, how complete each is, and a day to go to; what the one pointed at lacks stands below. */
export function WeekCalendar({ chosen: { week, weeks }, onChoose }: Props) {
  const words = useWords();
  const years = [...new Set(weeks.map(({ from }) => yearOf(from)))];
  const [year, setYear] = useState(week === null ? (years[0] ?? '') : yearOf(week));
  const [pointed, setPointed] = useState<IsoDate | null>(week);
  const settled = useSettled(pointed);
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
      <YearOfWeeks year={year} week={week} weeks={weeks} onChoose={onChoose} onPoint={setPointed} />
      <WeekDetail span={weeks.find(({ from }) => from === settled) ?? null} />
    </>
  );
}

function yearOf(day: string): string {
  return day.slice(0, 4);
}

/** A value once it has stood still for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), POINTED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
