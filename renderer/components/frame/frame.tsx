import './frame.css';
import { useEffect, useRef } from 'react';
import { useSettings } from '../../desk-client/use-settings.ts';
import { useChosenWeek } from '../../state/chosen-week.ts';
import { useWords } from '../../state/language.ts';
import { goTo, useRoute, VIEWS } from '../../state/route.ts';
import { useScreen } from '../../state/screen-store.ts';
import { focusedTrace, useKeys } from '../../state/use-keys.ts';
import { ImportsView } from '../../views/imports/imports-view.tsx';
import { SettingsView } from '../../views/settings/settings-view.tsx';
import { WeekView } from '../../views/week/week-view.tsx';
import { TracePanel } from '../trace/trace-panel.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { Navigation } from './navigation.tsx';
import { Notices } from './notices.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';

/** The window: navigation, top bar, the chosen view, status line, and the trace beside them. */
export function Frame({ mode }: { readonly mode: 'light' | 'dark' }) {
  const words = useWords();
  const { view } = useRoute();
  const { settings, change } = useSettings();
  const chosen = useChosenWeek();
  const { traceKey, modal, openTrace, closeTrace, openModal } = useScreen();

  useKeys({
    '[': () => chosen.previous && goTo({ week: chosen.previous }),
    ']': () => chosen.next && goTo({ week: chosen.next }),
    ...Object.fromEntries(VIEWS.map((each, index) => [String(index + 1), () => goTo({ view: each })])),
    t: () => {
      const key = focusedTrace();
      if (key !== null) openTrace(key);
    },
    '?': () => openModal({ kind: 'keys' }),
    Escape: closeTrace,
  });

  // What was asked stands in its view.
  const tracedIn = useRef(view);
  useEffect(() => {
    if (tracedIn.current !== view) closeTrace();
    tracedIn.current = view;
  }, [view, closeTrace]);

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
          {view === 'week' && <WeekView week={chosen.week} mode={mode} redUp={settings.redUp} />}
          {view === 'imports' && <ImportsView />}
          {view === 'settings' && <SettingsView />}
        </main>
        <StatusLine />
      </div>
      {traceKey !== null && <TracePanel traceKey={traceKey} onClose={closeTrace} />}
      {modal?.kind === 'keys' && <KeysDialog />}
      <Notices />
    </div>
  );
}
