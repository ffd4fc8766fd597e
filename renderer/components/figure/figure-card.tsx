import './figure-card.css';
import { type ReactNode, useState } from 'react';
import { plotHeight } from '../../../shared/charts/chart.ts';
import { type ChartAppearance, chartTheme } from '../../../shared/charts/chart-theme.ts';
import { footerLines, titleWithUnit } from '../../../shared/charts/figure-words.ts';
import { mainTrace } from '../../../shared/charts/read-chart.ts';
import type { FigureFormat } from '../../../shared/contract/report.ts';
import { type FigureData, hasContent } from '../../../shared/figures/figure-data.ts';
import { useLang } from '../../state/language.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import { SCREEN_FACES } from './faces.ts';
import { type CopiedAs, FigureActions } from './figure-actions.tsx';
import { type FigureChanges, FigureControls, hasControls } from './figure-controls.tsx';
import { FigureTable } from './figure-table.tsx';
import { MissingFigure } from './missing-figure.tsx';

export interface FigureCardProps {
  readonly data: FigureData;
  readonly mode: 'light' | 'dark';
  readonly appearance: ChartAppearance;
  readonly onFocus: () => void;
  readonly onCopy: (as: CopiedAs) => void;
  readonly onSave: (format: FigureFormat) => void;
  readonly changes: FigureChanges;
  /** Null where it already has the whole screen. */
  readonly onFullScreen: (() => void) | null;
  readonly onHistory: () => void;
  readonly onPoint: (trace: string) => void;
  /** Opens the form of the title's cause; null where the title takes none. */
  readonly onCause: (() => void) | null;
  /** Beside the usual actions: what the figure is made of. */
  readonly madeOf?: ReactNode;
  /** Between title and picture: windows, ranges. */
  readonly controls?: ReactNode;
  /** Takes the height that it is given rather than the one it asks for. */
  readonly fills?: boolean;
}

/** A figure: number and finding, the picture or its data, source and notes, and its quiet actions. */
export function FigureCard(props: FigureCardProps) {
  const { data, mode, appearance, onFocus, onCopy, onSave, onFullScreen, onPoint, onCause, changes, madeOf } = props;
  const { controls, fills, onHistory } = props;
  const lang = useLang();
  const [isTable, setTable] = useState(false);
  // With the whole window to itself a figure has room for what can be changed of it.
  const [isChanging, setChanging] = useState(onFullScreen === null);
  const isDrawn = hasContent(data);
  const isTypeset = data.kind === 'table';
  const showsTable = isTypeset || isTable;
  const height = plotHeight(data, chartTheme(mode, appearance, SCREEN_FACES));
  const footer = isDrawn ? footerLines(data, lang) : [];
  return (
    // The card takes the focus, so that the keys of a figure (C, F, T) have one to mean.
    <article
      className={fills ? 'card figureCard fills' : 'card figureCard'}
      tabIndex={-1}
      data-trace={mainTrace(data) ?? undefined}
      onFocus={onFocus}
      onPointerEnter={onFocus}
      aria-label={`${data.no} ${data.title}`.trim()}
    >
      <header>
        {data.no !== '' && <span className="figureNo">{data.no}</span>}
        <h2>{titleWithUnit(data, lang)}</h2>
        {!isDrawn && madeOf}
        {isDrawn && (
          <FigureActions
            isTable={isTypeset || data.kind === 'picture' ? null : isTable}
            isChanging={hasControls(data) ? isChanging : null}
            onChange={() => setChanging(!isChanging)}
            onCopy={onCopy}
            onSave={onSave}
            onFullScreen={onFullScreen}
            onHistory={onHistory}
            onTable={() => setTable(!isTable)}
            onCause={onCause}
          >
            {madeOf}
          </FigureActions>
        )}
      </header>
      {controls}
      {isDrawn && isChanging && hasControls(data) && <FigureControls data={data} {...changes} />}
      <div
        className={isTypeset ? 'figureBody typeset' : 'figureBody'}
        style={{ minHeight: isDrawn && !isTypeset && !fills ? height : undefined }}
      >
        {!isDrawn ? (
          <MissingFigure notes={data.notes} />
        ) : showsTable ? (
          <FigureTable data={data} />
        ) : (
          <ChartCanvas
            data={data}
            themeName={mode}
            appearance={appearance}
            isLarge={onFullScreen === null}
            onPoint={onPoint}
          />
        )}
      </div>
      {footer.length > 0 && (
        <footer>
          {footer.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </footer>
      )}
    </article>
  );
}
