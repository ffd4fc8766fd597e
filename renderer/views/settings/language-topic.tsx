import { useWords } from '../../state/language.ts';
import { Choice } from './choice.tsx';
import { Topic, type TopicProps } from './topic.tsx';

export function LanguageTopic({ settings, onChange }: TopicProps) {
  const words = useWords();
  return (
    <Topic title={words('settings.language')} about={words('settings.language.about')}>
      <Choice
        label={words('settings.language')}
        value={settings.lang}
        options={[
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(lang) => onChange({ lang })}
      />
    </Topic>
  );
}
