import './figure-card.css';
import { useState } from 'react';
import { barsHeight } from '../../../shared/charts/bars.ts';
import { chartTheme } from '../../../shared/charts/chart-theme.ts';
import { sourceLine } from '../../../shared/charts/figure-words.ts';
import type { FigureFormat } from '../../../shared/contract/report.ts';
import type { FigureData } from '../../../shared/figures/figure-data.ts';
import { useLang, useWords } from '../../state/language.ts';
import { BarsChart, SCREEN_FACES } from './bars-chart.tsx';
import { FigureActions } from './figure-actions.tsx';
import { FigureTable } from './figure-table.tsx';

export interface FigureCardProps {
  readonly data: FigureData;
  readonly mode: 'light' | 'dark';
  readonly redUp: boolean;
  readonly onFocus: () => void;
  readonly onCopy: () => void;
  readonly onSave: (format: FigureFormat) => void;
  /** Null where it already has the whole screen. */
  readonly onFullScreen: (() => void) | null;
  readonly onPoint: (trace: string) => void;
}

/** A figure: number and finding, the picture or its data, source and notes, and four quiet actions. */
export function FigureCard({ data, mode, redUp, onFocus, onCopy, onSave, onFullScreen, onPoint }: FigureCardProps) {
  const lang = useLang();
  const [isTable, setTable] = useState(false);
  const own = data.points.find((point) => point.own) ?? data.points[0];
  const height = barsHeight(data.points.length, chartTheme(mode, redUp, SCREEN_FACES));
  const isDrawn = data.points.length > 0;
  const footer = [sourceLine(data, lang), ...(isDrawn ? data.notes : [])].filter((line) => line !== '');
  return (
    // The card takes the focus, so that the keys of a figure (C, F, T) have one to mean.
    <article
      className="card figureCard"
      tabIndex={-1}
      data-trace={own?.trace}
      onFocus={onFocus}
      onPointerEnter={onFocus}
      aria-label={`${data.no} ${data.title}`}
    >
      <header>
        <span className="figureNo">{data.no}</span>
        <h2>{data.title}</h2>
        {isDrawn && (
          <FigureActions
            isTable={isTable}
            onCopy={onCopy}
            onSave={onSave}
            onFullScreen={onFullScreen}
            onTable={() => setTable(!isTable)}
          />
        )}
      </header>
      <div className="figureBody" style={{ minHeight: height }}>
        {!isDrawn ? (
          <MissingFigure notes={data.notes} />
        ) : isTable ? (
          <FigureTable data={data} />
        ) : (
          <BarsChart data={data} themeName={mode} redUp={redUp} isLarge={onFullScreen === null} onPoint={onPoint} />
        )}
      </div>
      <footer>
        {footer.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}

/** In the picture's place: what is missing, and what would fill it. */
function MissingFigure({ notes }: { readonly notes: readonly string[] }) {
  const words = useWords();
  return (
    <div className="figureEmpty">
      <p>
        <strong>{words('card.missing')}</strong>
      </p>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <p className="muted">{words('card.fills')}</p>
    </div>
  );
}
