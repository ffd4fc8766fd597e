import './frame.css';
import { useEffect, useRef } from 'react';
import { useFigureExport } from '../../desk-client/use-figure-export.ts';
import { useSettings } from '../../desk-client/use-settings.ts';
import { useStar } from '../../desk-client/use-star.ts';
import { useChosenWeek } from '../../state/chosen-week.ts';
import { useWords } from '../../state/language.ts';
import { useLastPlace } from '../../state/last-place.ts';
import { goBack, goTo, useRoute, VIEWS } from '../../state/route.ts';
import { useScreen } from '../../state/screen-store.ts';
import { focusedCode, focusedTrace, useKeys, usePaletteKey } from '../../state/use-keys.ts';
import { AhPremiumView } from '../../views/ah-premium/ah-premium-view.tsx';
import { WeekOrTwo } from '../../views/compare/week-or-two.tsx';
import { FlowsView } from '../../views/flows/flows-view.tsx';
import { IndicesView } from '../../views/indices/indices-view.tsx';
import { StockView } from '../../views/stock/stock-view.tsx';
import { WatchlistView } from '../../views/watchlist/watchlist-view.tsx';
import { DropOverlay } from '../hand-over/drop-overlay.tsx';
import { usePasteAnywhere } from '../hand-over/use-paste-anywhere.ts';
import { TracePanel } from '../trace/trace-panel.tsx';
import { IMPORTS_VIEW, Later, REPORT_VIEW, readLaterParts, SETTINGS_VIEW } from './later-parts.tsx';
import { OpenModal } from './modals.tsx';
import { Navigation } from './navigation.tsx';
import { Notices } from './notices.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';

/** The window: navigation, top bar, the chosen view, status line, and the trace beside them. */
export function Frame({ mode }: { readonly mode: 'light' | 'dark' }) {
  const words = useWords();
  const { view, against, code } = useRoute();
  const { settings, change } = useSettings();
  const chosen = useChosenWeek();
  const { traceKey, modal, focusedFigure, openTrace, closeTrace, openModal, closeModal, focusFigure } = useScreen();
  const { copy } = useFigureExport(chosen.week);
  const star = useStar();

  const leaveTopmost = () => {
    if (traceKey !== null) closeTrace();
    else if (view === 'stock') goBack();
    else if (against !== null) goTo({ against: null });
  };
  useKeys({
    '[': () => chosen.previous && goTo({ week: chosen.previous }),
    ']': () => chosen.next && goTo({ week: chosen.next }),
    ...Object.fromEntries(VIEWS.map((each, index) => [String(index + 1), () => goTo({ view: each })])),
    t: () => {
      const key = focusedTrace();
      if (key !== null) openTrace(key);
    },
    s: () => {
      const starred = focusedCode() ?? code;
      if (starred !== null) void star(starred);
    },
    '?': () => openModal({ kind: 'keys' }),
    // The topmost goes first: the trace, then the page of a name, or the second week.
    Escape: leaveTopmost,
    ...(view === 'stock' ? { Backspace: goBack } : {}),
  });

  useEffect(readLaterParts, []);
  usePaletteKey();
  usePasteAnywhere();
  useLastPlace();
  useKeys(
    {
      c: () => {
        const figure = modal?.kind === 'figure' ? modal.figure : focusedFigure;
        if (figure) void copy(figure);
      },
      f: () => {
        if (modal?.kind === 'figure') closeModal();
        else if (focusedFigure) openModal({ kind: 'figure', figure: focusedFigure });
      },
    },
    'figure',
  );

  // What was asked and what was pointed at stand in their view, or on the page of their name.
  const place = `${view} ${code}`;
  const lastPlace = useRef(place);
  useEffect(() => {
    if (lastPlace.current !== place) {
      closeTrace();
      focusFigure(null);
    }
    lastPlace.current = place;
  }, [place, closeTrace, focusFigure]);

  return (
    <div className={traceKey === null ? 'frame' : 'frame withTrace'}>
      <Navigation view={view} />
      <div className="frameBody">
        <TopBar
          chosen={chosen}
          lang={settings.lang}
          mode={mode}
          onLang={(lang) => void change({ lang })}
          onMode={(theme) => void change({ theme })}
        />
        <main className="frameView">
          <h1 className="unseen">{words(`nav.${view}`)}</h1>
          {view === 'week' && <WeekOrTwo week={chosen.week} against={against} />}
          {view === 'flows' && <FlowsView week={chosen.week} />}
          {view === 'indices' && <IndicesView week={chosen.week} />}
          {view === 'ah-premium' && <AhPremiumView week={chosen.week} />}
          {view === 'watchlist' && <WatchlistView week={chosen.week} />}
          {view === 'stock' && code !== null && <StockView week={chosen.week} code={code} />}
          {view === 'report' && <Later part={REPORT_VIEW} props={{ week: chosen.week }} />}
          {view === 'imports' && <Later part={IMPORTS_VIEW} props={{ week: chosen.week }} />}
          {view === 'settings' && <Later part={SETTINGS_VIEW} props={{}} />}
        </main>
        <StatusLine />
      </div>
      {traceKey !== null && <TracePanel traceKey={traceKey} onClose={closeTrace} />}
      <OpenModal chosen={chosen} />
      <DropOverlay />
      <Notices />
    </div>
  );
}
