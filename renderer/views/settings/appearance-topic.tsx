import { Switch } from '@salt-ds/core';
import { useWords } from '../../state/language.ts';
import { Choice } from './choice.tsx';
import { Topic, type TopicProps } from './topic.tsx';

const DIRECTIONS = ['redGreen', 'orangeBlue'] as const;
const THEMES = ['light', 'dark', 'system'] as const;

export function AppearanceTopic({ settings, onChange }: TopicProps) {
  const words = useWords();
  return (
    <Topic title={words('settings.appearance')} about={words('settings.appearance.about')}>
      <Choice
        label={words('settings.theme')}
        value={settings.theme}
        options={THEMES.map((value) => ({ value, label: words(`settings.theme.${value}`) }))}
        onChange={(theme) => onChange({ theme })}
      />
      <div className="directionRow">
        <Switch
          checked={settings.redUp}
          label={words('settings.redUp')}
          onChange={(event) => onChange({ redUp: event.target.checked })}
        />
        <span className="muted">
          <span className="up">+1.2%</span> <span className="down">-0.7%</span>
        </span>
      </div>
      <span className="muted">{words('settings.directions')}</span>
      <Choice
        label={words('settings.directions')}
        value={settings.directionColours}
        options={DIRECTIONS.map((value) => ({ value, label: words(`settings.directions.${value}`) }))}
        onChange={(directionColours) => onChange({ directionColours })}
      />
    </Topic>
  );
}
