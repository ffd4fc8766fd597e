import { RadioButton, RadioButtonGroup, Switch } from '@salt-ds/core';
import { useWords } from '../../state/language.ts';
import { Topic, type TopicProps } from './topic.tsx';

const THEMES = ['light', 'dark', 'system'] as const;

export function AppearanceTopic({ settings, onChange }: TopicProps) {
  const words = useWords();
  return (
    <Topic title={words('settings.appearance')} about={words('settings.appearance.about')}>
      <RadioButtonGroup
        direction="horizontal"
        aria-label={words('settings.theme')}
        value={settings.theme}
        onChange={(event) => {
          const theme = THEMES.find((each) => each === event.target.value);
          if (theme) onChange({ theme });
        }}
      >
        {THEMES.map((theme) => (
          <RadioButton key={theme} value={theme} label={words(`settings.theme.${theme}`)} />
        ))}
      </RadioButtonGroup>
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
    </Topic>
  );
}
