import { Switch } from '@salt-ds/core';
import { useWords } from '../../state/language.ts';
import { AmountField } from './amount-field.tsx';
import { Choice } from './choice.tsx';
import { Topic, type TopicProps } from './topic.tsx';

const BASES = ['splitAdjusted', 'unadjusted'] as const;
const CURRENCIES = ['auto', 'CNY', 'HKD'] as const;

/** On which basis changes are printed, in which currency southbound's flow, and how much the sentences tell. */
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
      <span className="muted">{words('settings.sentences')}</span>
      <AmountField
        label={words('settings.inflowNames')}
        value={settings.inflowNames}
        isValid={(value) => Number.isInteger(value) && value >= 1 && value <= 20}
        onChange={(inflowNames) => onChange({ inflowNames })}
      />
      <AmountField
        label={words('settings.outflowFromYi')}
        value={settings.outflowFromYi}
        isValid={(value) => value >= 0 && value <= 1000}
        onChange={(outflowFromYi) => onChange({ outflowFromYi })}
      />
      <Switch
        checked={settings.printedDifferences}
        label={words('settings.printedDifferences')}
        onChange={(event) => onChange({ printedDifferences: event.target.checked })}
      />
    </Topic>
  );
}
