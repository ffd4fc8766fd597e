import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { FigureData } from '../../../shared/figures/figure-data.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useFigureExport } from '../../desk-client/use-figure-export.ts';
import { useSettings } from '../../desk-client/use-settings.ts';
import { type FigureChoice, useScreen } from '../../state/screen-store.ts';
import { useMode } from '../../theme/use-appearance.ts';
import { CauseForm } from '../cause/cause-form.tsx';
import { Problem } from '../states/problem.tsx';
import { Skeleton } from '../states/skeleton.tsx';
import { StockLink } from '../stock-link/stock-link.tsx';
import { FigureCard } from './figure-card.tsx';
import { MadeOf } from './made-of.tsx';

const NONE = {} as const;

interface Props {
  readonly id: string;
  readonly week: IsoDate | null;
  readonly params?: FigureChoice['params'];
  /** Where the view has it already. */
  readonly data?: FigureData;
  readonly controls?: ReactNode;
  /** Takes the height that it is given. */
  readonly fills?: boolean;
  /** With the whole window to itself. */
  readonly isFullScreen?: boolean;
}

/** A figure of the week or a chart of a view, with its actions: copy, save, full screen, trace. */
export function DeskFigure({ id, week, params = NONE, data, controls, fills, isFullScreen = false }: Props) {
  const [own, setOwn] = useState<FigureChoice['params']>(NONE);
  const isChanged = own !== NONE;
  const chosen = useMemo(() => ({ ...params, ...own }), [params, own]);
  const query = useDeskQuery(
    'figure',
    { id, week, params: chosen },
    { enabled: (data === undefined || isChanged) && week !== null },
  );
  const { settings, change } = useSettings();
  const mode = useMode(settings.theme);
  const { copy, save } = useFigureExport(week);
  const { focusFigure, openModal, closeModal, openTrace } = useScreen();
  const [isCauseOpen, setCauseOpen] = useState(false);
  const asked = isChanged ? (query.data ?? data) : (data ?? query.data);
  const shown = useLastOf(`${id} ${week}`, asked);
  if (query.error) {
    return (
      <div className="card">
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  if (!shown) return <Skeleton height={fills ? '100%' : 260} />;
  const figure = { id, params: chosen };
  // Charts of a view are no part of the report, and have no title that is kept.
  const takesCause = shown.no !== '';
  return (
    <FigureCard
      data={shown}
      mode={mode}
      appearance={settings}
      controls={
        isCauseOpen ? <CauseForm week={week} slot={`figure:${id}`} onClose={() => setCauseOpen(false)} /> : controls
      }
      onCause={takesCause ? () => setCauseOpen(!isCauseOpen) : null}
      fills={fills ?? false}
      madeOf={isFullScreen ? null : <Beside id={id} week={week} code={params.code} />}
      onFocus={() => focusFigure(figure)}
      onCopy={(as) => void copy(figure, as)}
      onSave={(format) => void save(figure, format)}
      changes={{
        onRange: (range) => setOwn({ ...own, range }),
        onHide: (keys) => setOwn({ ...own, hide: keys.join(',') }),
        onOption: (key, choice) => {
          const { [id]: before = NONE, ...others } = settings.figureOptions;
          void change({ figureOptions: { ...others, [id]: { ...before, [key]: choice } } });
        },
      }}
      onFullScreen={isFullScreen ? null : () => openModal({ kind: 'figure', figure })}
      onHistory={() => openModal({ kind: 'figureHistory', figure })}
      onPoint={(key) => {
        // The trace stands beside the view, so the figure has to leave the whole screen for it.
        if (isFullScreen) closeModal();
        openTrace(key);
      }}
    />
  );
}

/** Beside the usual actions: what the figure is made of, and of a chart of one name the way to its page. */
function Beside({
  id,
  week,
  code,
}: {
  readonly id: string;
  readonly week: IsoDate | null;
  readonly code: string | undefined;
}) {
  return (
    <>
      <MadeOf id={id} week={week} />
      {code !== undefined && <StockLink code={code} name={code} />}
    </>
  );
}

/** A figure that is asked for with another range or option stands as it was until the answer is there: nothing jumps. */
function useLastOf(of: string, data: FigureData | undefined): FigureData | undefined {
  const last = useRef<{ readonly of: string; readonly data: FigureData } | null>(null);
  useEffect(() => {
    if (data) last.current = { of, data };
  }, [of, data]);
  return data ?? (last.current?.of === of ? last.current.data : undefined);
}
