import type { CSSProperties } from 'react';
import { titleWithUnit } from '../../../shared/charts/figure-words.ts';
import type { FigureMatrix, MatrixCell } from '../../../shared/figures/figure-matrix.ts';
import { MISSING } from '../../../shared/format/number.ts';
import { roundToText } from '../../../shared/format/round.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useLang, useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { shortDate } from '../../state/short-date.ts';
import { weekDays } from '../week-picker/week-number.ts';
import type { PastWeek } from './figure-history-dialog.tsx';

interface Props {
  readonly weeks: readonly PastWeek[];
  readonly matrix: FigureMatrix;
  readonly onOpen: (week: IsoDate) => void;
}

/** The deepest ground that a number can still be read on, in per cent of its colour. */
const DEEPEST = 42;

/** Names by weeks, the newest at the right: the ground says sign and size, the number stands on it. */
export function HistoryMatrix({ weeks, matrix: { unit, rows }, onOpen }: Props) {
  const words = useWords();
  const lang = useLang();
  const sizes = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [Math.abs(cell.value)] : [])));
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const year = weeks.at(-1)?.from.slice(0, 4) ?? '';
  return (
    <div className="historyMatrix">
      <table>
        <thead>
          <tr>
            <th scope="col">
              {words('history.name')}
              <span className="muted"> {unit}</span>
            </th>
            {weeks.map(({ from, to, figure }) => (
              <th key={from} scope="col">
                <button
                  type="button"
                  title={titleWithUnit(figure, lang)}
                  aria-label={words('history.openWeek', { days: weekDays(from, to) })}
                  onClick={() => onOpen(from)}
                >
                  {shortDate(from, year)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, own, cells }) => (
            <tr key={key} className={own ? 'own' : undefined}>
              <th scope="row" title={key}>
                {label}
              </th>
              {weeks.map(({ from, figure }, place) => (
                <td key={from} style={ground(cells[place] ?? null, largest)}>
                  <MatrixNumber cell={cells[place] ?? null} label={label} nothing={figure.notes[0]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface NumberProps {
  readonly cell: MatrixCell | null;
  readonly label: string;
  /** What the week's figure says of what it lacks. */
  readonly nothing: string | undefined;
}

function MatrixNumber({ cell, label, nothing }: NumberProps) {
  const { closeModal, openTrace } = useScreen();
  if (!cell)
    return (
      <span className="muted" title={nothing}>
        {MISSING}
      </span>
    );
  const { trace, text } = cell;
  if (trace === null) return text;
  // The trace stands beside the view, so the dialog has to leave it.
  const open = () => {
    closeModal();
    openTrace(trace);
  };
  return (
    <button type="button" className="number" aria-label={`${label} ${text}`} onClick={open}>
      {text}
    </button>
  );
}

function ground(cell: MatrixCell | null, largest: number): CSSProperties | undefined {
  if (!cell || largest === 0 || cell.value === 0) return undefined;
  const share = roundToText((DEEPEST * Math.abs(cell.value)) / largest, 1);
  return { background: `color-mix(in srgb, var(${cell.value > 0 ? '--up' : '--down'}) ${share}%, transparent)` };
}
