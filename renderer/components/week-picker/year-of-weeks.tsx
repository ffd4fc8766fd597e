import type { KeyboardEvent } from 'react';
import { shortMonth } from '../../../shared/format/period.ts';
import { addDays, type IsoDate } from '../../../shared/market/iso-date.ts';
import type { WeekSpan } from '../../state/chosen-week.ts';
import { useLang, useWords } from '../../state/language.ts';
import { weekDays, weekNumber } from './week-number.ts';
import { weeksOfYear } from './weeks-of-year.ts';

interface Props {
  readonly year: string;
  readonly week: IsoDate | null;
  readonly weeks: readonly WeekSpan[];
  readonly onChoose: (week: IsoDate) => void;
  readonly onPoint: (week: IsoDate) => void;
}

/** Months below each other, each with its weeks by their Mondays: full, half or empty, as the week is. Arrows move. */
export function YearOfWeeks({ year, week, weeks, onChoose, onPoint }: Props) {
  const words = useWords();
  const lang = useLang();
  const months = weeksOfYear(year, weeks);
  const mondays = months.flatMap(({ places }) => places.flatMap(({ span }) => span?.from ?? []));
  // One stop for the whole calendar: the week on screen, else the newest of the year.
  const stop = week !== null && mondays.includes(week) ? week : mondays.at(-1);
  return (
    <fieldset className="yearOfWeeks" aria-label={year} onKeyDown={moveByArrows}>
      {months.map(({ month, places }) => (
        <div key={month} className="monthOfWeeks">
          <span className="muted">{shortMonth(month, lang)}</span>
          {places.map(({ from, span }) =>
            span === null ? (
              <span key={from} className="weekPlace missing" title={words('weekPicker.noData')}>
                {from.slice(8)}
              </span>
            ) : (
              <button
                key={from}
                type="button"
                className={`weekPlace ${span.state}`}
                aria-current={from === week ? 'true' : undefined}
                aria-label={[
                  weekDays(from, addDays(from, 6)),
                  words('weekPicker.number', { number: weekNumber(from) }),
                  words('weekPicker.days', { have: span.have, want: span.want }),
                  ...(span.edition === null ? [] : [words('published.sign', { edition: span.edition })]),
                ].join(' ')}
                title={span.edition === null ? undefined : words('published.sign', { edition: span.edition })}
                tabIndex={from === stop ? 0 : -1}
                onClick={() => onChoose(from)}
                onPointerEnter={() => onPoint(from)}
                onFocus={() => onPoint(from)}
              >
                {from.slice(8)}
                {span.edition !== null && <span aria-hidden>◆</span>}
              </button>
            ),
          )}
        </div>
      ))}
    </fieldset>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const MONTHS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')];
  const at = event.target instanceof HTMLButtonElement ? all.indexOf(event.target) : -1;
  const here = all[at];
  const [step, month] = [STEPS[event.key], MONTHS[event.key]];
  if (!here || (step === undefined && month === undefined)) return;
  event.preventDefault();
  if (step !== undefined) all[at + step]?.focus();
  else if (month !== undefined) inNextMonth(here, month)?.focus();
}

/** The week at the same place of the month above or below, else its last. */
function inNextMonth(from: HTMLElement, direction: number): HTMLElement | undefined {
  const row = from.parentElement;
  const next = direction > 0 ? row?.nextElementSibling : row?.previousElementSibling;
  const place = row ? [...row.children].indexOf(from) : -1;
  const weeks = [...(next?.children ?? [])].filter((child) => child instanceof HTMLButtonElement);
  return weeks.find((child) => [...(next?.children ?? [])].indexOf(child) === place) ?? weeks.at(-1);
}
