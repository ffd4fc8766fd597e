import './week-picker.css';
import { Button, Overlay, OverlayPanel, OverlayTrigger } from '@salt-ds/core';
import { ChevronLeftIcon, ChevronRightIcon } from '@salt-ds/icons';
import { useState } from 'react';
import { addDays, type IsoDate } from '../../../shared/market/iso-date.ts';
import type { ChosenWeek } from '../../state/chosen-week.ts';
import { useWords } from '../../state/language.ts';
import { goTo } from '../../state/route.ts';
import { Segments } from '../choices/segments.tsx';
import { PublishedSign } from './published-sign.tsx';
import { WeekCalendar } from './week-calendar.tsx';
import { weekDays, weekNumber } from './week-number.ts';

/** ‹ the week › : a step to either side, or the list of all weeks on click. */
export function WeekPicker({ chosen }: { readonly chosen: ChosenWeek }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [does, setDoes] = useState<'open' | 'compare'>('open');
  const { week, span, previous, next } = chosen;
  if (week === null) return <span className="weekNone">{words('weekPicker.none')}</span>;
  const step = (to: IsoDate | null, label: string, Icon: typeof ChevronLeftIcon) => (
    <Button
      className="iconButton"
      appearance="transparent"
      aria-label={label}
      title={label}
      disabled={to === null}
      focusableWhenDisabled
      onClick={() => to !== null && goTo({ week: to })}
    >
      <Icon aria-hidden />
    </Button>
  );
  return (
    <div className="weekPicker">
      {step(previous, words('weekPicker.previous'), ChevronLeftIcon)}
      <Overlay placement="bottom" open={isOpen} onOpenChange={setOpen}>
        <OverlayTrigger>
          <button type="button" className="weekLabel" title={words('weekPicker.all')}>
            <strong>{weekDays(week, addDays(week, 6))}</strong>
            <span className="muted">{words('weekPicker.number', { number: weekNumber(week) })}</span>
            {span !== null && span.edition !== null && <PublishedSign edition={span.edition} />}
          </button>
        </OverlayTrigger>
        <OverlayPanel aria-labelledby="week-list-title">
          <div className="weekList">
            <header>
              <h2 id="week-list-title">{words('weekPicker.all')}</h2>
              <span className="spacer" />
              <Segments
                label={words('weekPicker.does')}
                value={does}
                options={[
                  { value: 'open', label: words('weekPicker.open') },
                  { value: 'compare', label: words('compare.open') },
                ]}
                onChange={setDoes}
              />
            </header>
            <WeekCalendar
              chosen={chosen}
              onChoose={(to) => {
                setOpen(false);
                setDoes('open');
                goTo(does === 'open' ? { week: to } : { view: 'week', week, against: to });
              }}
            />
          </div>
        </OverlayPanel>
      </Overlay>
      {step(next, words('weekPicker.next'), ChevronRightIcon)}
    </div>
  );
}
