import './readiness-sheet.css';
import { Overlay, OverlayPanel, OverlayTrigger } from '@salt-ds/core';
import { ChevronDownIcon } from '@salt-ds/icons';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords } from '../../state/language.ts';
import type { Entry } from '../../state/screen-store.ts';
import { shortDate } from '../../state/short-date.ts';
import { MissingHere } from '../states/missing-here.tsx';
import { inputName } from './input-name.ts';

type Readiness = OutputOf<'week'>['readiness'][number];

/** How complete the week is, and on click each of its inputs with the days it lacks. */
export function ReadinessSheet({ week }: { readonly week: IsoDate }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const { data } = useDeskQuery('week', { week });
  const { data: usual } = useDeskQuery('usualFiles', { week }, { enabled: isOpen });
  if (!data) return null;
  const have = data.readiness.filter(({ state }) => state === 'complete').length;
  const want = data.readiness.length;
  const isComplete = have === want;
  const usualFiles = usual?.inputs ?? [];
  return (
    <Overlay placement="bottom" open={isOpen} onOpenChange={setOpen}>
      <OverlayTrigger>
        <button type="button" className={isComplete ? 'chip' : 'chip caution'}>
          {words(isComplete ? 'readiness.complete' : 'readiness.lacking')} {have}/{want}
          <ChevronDownIcon size={1} aria-hidden />
        </button>
      </OverlayTrigger>
      <OverlayPanel aria-labelledby="readiness-title">
        <div className="readinessSheet">
          <h2 id="readiness-title">{words('readiness.title')}</h2>
          {data.readiness.map((input) => (
            <ReadinessOfInput
              key={input.input}
              readiness={input}
              files={usualFiles.find((one) => one.input === input.input)?.files ?? []}
            />
          ))}
        </div>
      </OverlayPanel>
    </Overlay>
  );
}

interface InputProps {
  readonly readiness: Readiness;
  /** The newest files that brought it. */
  readonly files: readonly string[];
}

function ReadinessOfInput({ readiness, files }: InputProps) {
  const words = useWords();
  const { input, state, have, want } = readiness;
  return (
    <section>
      <header>
        <strong>{inputName(words, input)}</strong>
        <span className={state === 'complete' ? 'muted' : 'lacking'}>
          {words(`readiness.state.${state}`)} {have}/{want}
        </span>
      </header>
      {readiness.missing.length > 0 && (
        <ul>
          {byInstrument(readiness.missing).map(({ code, name, why, dates }) => (
            <li key={`${code} ${why}`}>
              <span className="name">
                {name} <span className="muted">{code}</span>
              </span>
              <span className="days">
                {dates.map((date) => (
                  <span key={date}>{shortDate(date)}</span>
                ))}
              </span>
              <span className="why">
                {words(`why.${why}`)}{' '}
                {why === 'absent' && !NOT_TYPED.has(input) && (
                  <MissingHere entry={entryFor(input, code, dates[0] ?? '')} />
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {readiness.missing.some(({ why }) => why === 'absent') && <p className="muted">{words('readiness.fills')}</p>}
      {files.length > 0 && (
        <p className="muted">{words('readiness.usual', { files: files.join(words('list.separator')) })}</p>
      )}
    </section>
  );
}

/** What can be typed to fill a gap of an input. */
function entryFor(input: string, code: string, date: string): Entry {
  if (input === 'southbound') return { code: 'southbound', date, field: 'netCny' };
  if (input === 'fx') return { code: 'CNYHKD', date, field: 'settlementRate' };
  return { code, date, field: input === 'holdings' ? 'holdingPct' : 'close' };
}

/** Inputs that no single number makes: lists, kinds, and what is worked out from other inputs. */
const NOT_TYPED: ReadonlySet<string> = new Set(['activeStocks', 'instruments', 'ahPairs', 'ratings']);

type Missing = Readiness['missing'][number];
interface MissingDays extends Pick<Missing, 'code' | 'name' | 'why'> {
  readonly dates: readonly IsoDate[];
}

/** One line an instrument and reason, with all its days. */
function byInstrument(missing: readonly Missing[]): MissingDays[] {
  const lines = new Map<string, MissingDays>();
  for (const { code, name, why, date } of missing) {
    const key = `${code} ${why}`;
    lines.set(key, { code, name, why, dates: [...(lines.get(key)?.dates ?? []), date] });
  }
  return [...lines.values()];
}
