import { useWords } from '../../state/language.ts';
import { Choice } from './choice.tsx';
import { Topic, type TopicProps } from './topic.tsx';

const BASES = ['splitAdjusted', 'unadjusted'] as const;
const CURRENCIES = ['auto', 'CNY', 'HKD'] as const;

/** On which basis changes are printed, and in which currency southbound's flow. */
export function NumbersTopic({ settings, onChange }: TopicProps) {
  const words = useWords();
  return (
    <Topic title={words('settings.numbers')} about={words('settings.numbers.about')}>
      <span className="muted">{words('settings.changeBasis')}</span>
      <Choice
        label={words('settings.changeBasis')}
        value={settings.changeBasis}
        options={BASES.map((value) => ({ value, label: words(`settings.changeBasis.${value}`) }))}
        onChange={(changeBasis) => onChange({ changeBasis })}
      />
      <span className="muted">{words('settings.southboundCurrency')}</span>
      <Choice
        label={words('settings.southboundCurrency')}
        value={settings.southboundCurrency}
        options={CURRENCIES.map((value) => ({ value, label: words(`settings.southboundCurrency.${value}`) }))}
        onChange={(southboundCurrency) => onChange({ southboundCurrency })}
      />
    </Topic>
  );
}
