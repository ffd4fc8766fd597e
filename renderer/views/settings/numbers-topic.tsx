import { RadioButton, RadioButtonGroup } from '@salt-ds/core';
import { useWords } from '../../state/language.ts';
import { Topic, type TopicProps } from './topic.tsx';

const BASES = ['splitAdjusted', 'unadjusted'] as const;
const CURRENCIES = ['auto', 'CNY', 'HKD'] as const;

/** On which basis changes are printed, and in which currency southbound's flow. */
export function NumbersTopic({ settings, onChange }: TopicProps) {
  const words = useWords();
  return (
    <Topic title={words('settings.numbers')} about={words('settings.numbers.about')}>
      <span className="muted">{words('settings.changeBasis')}</span>
      <RadioButtonGroup
        direction="horizontal"
        aria-label={words('settings.changeBasis')}
        value={settings.changeBasis}
        onChange={(event) => {
          const changeBasis = BASES.find((each) => each === event.target.value);
          if (changeBasis) onChange({ changeBasis });
        }}
      >
        {BASES.map((basis) => (
          <RadioButton key={basis} value={basis} label={words(`settings.changeBasis.${basis}`)} />
        ))}
      </RadioButtonGroup>
      <span className="muted">{words('settings.southboundCurrency')}</span>
      <RadioButtonGroup
        direction="horizontal"
        aria-label={words('settings.southboundCurrency')}
        value={settings.southboundCurrency}
        onChange={(event) => {
          const southboundCurrency = CURRENCIES.find((each) => each === event.target.value);
          if (southboundCurrency) onChange({ southboundCurrency });
        }}
      >
        {CURRENCIES.map((currency) => (
          <RadioButton key={currency} value={currency} label={words(`settings.southboundCurrency.${currency}`)} />
        ))}
      </RadioButtonGroup>
    </Topic>
  );
}
