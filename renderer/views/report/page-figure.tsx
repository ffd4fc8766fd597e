import { useMemo } from 'react';
import type { Exhibit } from '../../../shared/chapter/chapter.ts';
import { isDrawn } from '../../../shared/chapter/exhibits.ts';
import { pictureHeight } from '../../../shared/charts/chart.ts';
import { chartTheme } from '../../../shared/charts/chart-theme.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { ChartCanvas } from '../../components/figure/chart-canvas.tsx';
import { SCREEN_FACES } from '../../components/figure/faces.ts';
import { measureOnCanvas } from '../../components/figure/measure-on-canvas.ts';
import { useSettings } from '../../desk-client/use-settings.ts';
import { useLang } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { PageCaption } from './page-caption.tsx';
import { PageTable } from './page-table.tsx';

/** Widths and least heights on the page, in CSS pixels: those of the documents. */
const SIZES = { half: { width: 321, height: 234 }, full: { width: 658, height: 260 } } as const;

/** The user's own texts of a week by their slots. */
export interface PageTexts {
  readonly week: IsoDate;
  readonly written: ReadonlyMap<string, string>;
}

interface Props {
  readonly exhibit: Exhibit;
  /** Where its caption is written; the front page's figure has none. */
  readonly page?: PageTexts;
  /** Of the front page's narrow column. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** A figure or a table as the page prints it: caption above, source and note below, in the print's own colours. */
export function PageFigure({ exhibit, page, size }: Props) {
  const lang = useLang();
  const { caption, holes, source, note, figure } = exhibit;
  return (
    <figure className="pageExhibit" data-figure={exhibit.id}>
      {caption && page && (
        <PageCaption
          caption={caption}
          id={exhibit.id}
          week={page.week}
          isWritten={page.written.has(`caption:${exhibit.id}`)}
        />
      )}
      {holes.map((lack) => (
        <mark key={lack} className="hole">
          {text(lang, 'report.hole', { text: lack })}
        </mark>
      ))}
      {isDrawn(exhibit) &&
        (figure.kind === 'table' ? (
          <PageTable data={figure} />
        ) : (
          <Picture exhibit={exhibit} size={size ?? SIZES[exhibit.width]} />
        ))}
      {source !== '' && <p className="pageSource">{source}</p>}
      {note !== '' && <p className="pageSource">{note}</p>}
    </figure>
  );
}

function Picture({
  exhibit: { figure },
  size,
}: {
  readonly exhibit: Exhibit;
  /** Where its caption is written; the front page's figure has none. */
  readonly page?: PageTexts;
  readonly size: (typeof SIZES)['half' | 'full'] | { readonly width: number; readonly height: number };
}) {
  const lang = useLang();
  const { settings } = useSettings();
  const openTrace = useScreen((screen) => screen.openTrace);
  const height = useMemo(() => {
    const theme = chartTheme('print', settings, SCREEN_FACES);
    const drawing = { data: figure, theme, lang, measure: measureOnCanvas(SCREEN_FACES), frame: null };
    return pictureHeight(drawing, size.width, size.height);
  }, [figure, lang, settings, size]);
  return (
    <div className="pagePicture" style={{ height }}>
      <ChartCanvas data={figure} themeName="print" appearance={settings} isLarge={false} onPoint={openTrace} />
    </div>
  );
}
