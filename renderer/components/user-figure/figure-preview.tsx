import { useEffect, useState } from 'react';
import { plotHeight } from '../../../shared/charts/chart.ts';
import { chartTheme } from '../../../shared/charts/chart-theme.ts';
import { footerLines, titleWithUnit } from '../../../shared/charts/figure-words.ts';
import { hasContent } from '../../../shared/figures/figure-data.ts';
import type { UserFigureDraft } from '../../../shared/figures/user-figures/user-figure.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useSettings } from '../../desk-client/use-settings.ts';
import { useLang, useWords } from '../../state/language.ts';
import { useMode } from '../../theme/use-appearance.ts';
import { ChartCanvas } from '../figure/chart-canvas.tsx';
import { SCREEN_FACES } from '../figure/faces.ts';
import { FigureTable } from '../figure/figure-table.tsx';
import { MissingFigure } from '../figure/missing-figure.tsx';
import { Problem } from '../states/problem.tsx';
import { isDrawable } from './empty-draft.ts';

/** A pause in typing: before it is over, the next letter would make the drawing a waste. */
const WAIT_MS = 250;

/** The figure as it will stand, drawn anew after each change. */
export function FigurePreview({ draft, week }: { readonly draft: UserFigureDraft; readonly week: IsoDate | null }) {
  const words = useWords();
  const asked = useSettled(draft);
  const untitled = words('figures.untitled');
  const figure = asked.title.zh.trim() === '' ? { ...asked, title: { ...asked.title, zh: untitled } } : asked;
  const answer = useDeskQuery('previewFigure', { week, figure }, { enabled: week !== null && isDrawable(asked) });
  return (
    <section className="figurePreview" aria-label={words('figures.preview')}>
      {!isDrawable(asked) && <p className="muted">{words('figures.notDrawable')}</p>}
      {isDrawable(asked) && answer.error && <Problem error={answer.error} />}
      {isDrawable(asked) && answer.data && <Drawn data={answer.data} />}
    </section>
  );
}

function Drawn({ data }: { readonly data: NonNullable<ReturnType<typeof useDeskQuery<'previewFigure'>>['data']> }) {
  const lang = useLang();
  const { settings } = useSettings();
  const mode = useMode(settings.theme);
  const isDrawn = hasContent(data);
  const height = plotHeight(data, chartTheme(mode, settings, SCREEN_FACES));
  return (
    <article className="card figureCard" aria-label={data.title}>
      <header>
        <h2>{titleWithUnit(data, lang)}</h2>
      </header>
      <div
        className={data.kind === 'table' ? 'figureBody typeset' : 'figureBody'}
        style={{ minHeight: isDrawn && data.kind !== 'table' ? height : undefined }}
      >
        {!isDrawn && <MissingFigure notes={data.notes} />}
        {isDrawn && data.kind === 'table' && <FigureTable data={data} />}
        {isDrawn && data.kind !== 'table' && (
          <ChartCanvas data={data} themeName={mode} appearance={settings} isLarge={false} onPoint={() => undefined} />
        )}
      </div>
      <footer>
        {footerLines(data, lang).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}

/** A value once it has been left alone for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), WAIT_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
