import './settings-view.css';
import type { InputOf } from '../../../shared/contract/operations.ts';
import { text } from '../../../shared/i18n/text.ts';
import { useSettings } from '../../desk-client/use-settings.ts';
import { useScreen } from '../../state/screen-store.ts';
import { AboutTopic } from './about-topic.tsx';
import { AppearanceTopic } from './appearance-topic.tsx';
import { ChartsTopic } from './charts-topic.tsx';
import { FiguresTopic } from './figures-topic.tsx';
import { FoldersTopic } from './folders-topic.tsx';
import { LanguageTopic } from './language-topic.tsx';
import { MappingsTopic } from './mappings-topic.tsx';
import { NumbersTopic } from './numbers-topic.tsx';

/** What the user sets; each change is live at once, kept by the desk, and can be taken back. */
export function SettingsView() {
  const { settings, change } = useSettings();
  const tellDone = useScreen((screen) => screen.tellDone);
  const set = async (patch: InputOf<'updateSettings'>) => {
    // In the language that was just chosen, where it was one.
    if (await change(patch)) tellDone(text(patch.lang ?? settings.lang, 'settings.changed'), true);
  };
  return (
    <div className="settingsView">
      <LanguageTopic settings={settings} onChange={(patch) => void set(patch)} />
      <AppearanceTopic settings={settings} onChange={(patch) => void set(patch)} />
      <ChartsTopic settings={settings} onChange={(patch) => void set(patch)} />
      <NumbersTopic settings={settings} onChange={(patch) => void set(patch)} />
      <FiguresTopic settings={settings} onChange={(patch) => void set(patch)} />
      <FoldersTopic />
      <MappingsTopic />
      <AboutTopic />
    </div>
  );
}
