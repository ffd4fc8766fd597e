import { RadioButton, RadioButtonGroup } from '@salt-ds/core';
import { useWords } from '../../state/language.ts';
import { Topic, type TopicProps } from './topic.tsx';

export function LanguageTopic({ settings, onChange }: TopicProps) {
  const words = useWords();
  return (
    <Topic title={words('settings.language')} about={words('settings.language.about')}>
      <RadioButtonGroup
        direction="horizontal"
        aria-label={words('settings.language')}
        value={settings.lang}
        onChange={(event) => onChange({ lang: event.target.value === 'en' ? 'en' : 'zh' })}
      >
        <RadioButton value="zh" label="中文" />
        <RadioButton value="en" label="English" />
      </RadioButtonGroup>
    </Topic>
  );
}
