import { Button } from '@salt-ds/core';
import { useState } from 'react';
import { OrderButtons } from '../../components/outline/order-buttons.tsx';
import { useWords } from '../../state/language.ts';
import { Topic, type TopicProps } from './topic.tsx';

/** The house's name below every figure, the order of the figures, and what stands in them. */
export function FiguresTopic({ settings, onChange }: TopicProps) {
  const words = useWords();
  const [houseName, setHouseName] = useState(settings.houseName);
  const isChanged = houseName.trim() !== settings.houseName;
  return (
    <Topic title={words('settings.figures')} about={words('settings.figures.about')}>
      <form
        className="directionRow"
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged) onChange({ houseName: houseName.trim() });
        }}
      >
        <label>
          {words('settings.houseName')}{' '}
          <input value={houseName} maxLength={40} onChange={({ target }) => setHouseName(target.value)} />
        </label>
        <Button type="submit" appearance="bordered" disabled={!isChanged}>
          {words('settings.houseName.keep')}
        </Button>
      </form>
      <span className="directionRow">
        <OrderButtons />
      </span>
    </Topic>
  );
}
