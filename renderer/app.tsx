import { SaltProviderNext } from '@salt-ds/core';
import { text } from '../shared/i18n/text.ts';
import { Frame } from './components/frame/frame.tsx';
import { useDeskEvents } from './desk-client/use-desk-events.ts';
import { useSettings } from './desk-client/use-settings.ts';
import { LangContext } from './state/language.ts';
import { useDocumentAppearance, useMode } from './theme/use-appearance.ts';

/** Theme and language of the window, then the frame; nothing is drawn before they are known, so nothing flashes. */
export function App() {
  const { settings, isLoaded } = useSettings();
  const mode = useMode(settings.theme);
  useDeskEvents();
  useDocumentAppearance(settings, text(settings.lang, 'app.name'));
  return (
    <SaltProviderNext applyClassesTo="root" mode={mode} density="high" corner="sharp" accent="blue">
      <LangContext value={settings.lang}>{isLoaded ? <Frame mode={mode} /> : null}</LangContext>
    </SaltProviderNext>
  );
}
