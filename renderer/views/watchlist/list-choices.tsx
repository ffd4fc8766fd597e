import { Button } from '@salt-ds/core';
import { AddIcon } from '@salt-ds/icons';
import { SectorChoice } from '../../components/choices/sector-choice.tsx';
import { Choice } from '../../components/form/form-fields.tsx';
import { useRatingWords } from '../../desk-client/use-rating-words.ts';
import { useWords } from '../../state/language.ts';
import { useViewChoices } from '../../state/view-choices.ts';

interface Props {
  readonly sectors: readonly string[];
  readonly stances: readonly string[];
  /** What is chosen of either; empty is all. */
  readonly sector: string;
  readonly stance: string;
  readonly onAdd: () => void;
}

/** Which places of the list are shown, and the way to add one. */
export function ListChoices({ sectors, stances, sector, stance, onAdd }: Props) {
  const words = useWords();
  const called = useRatingWords();
  const choose = useViewChoices((choices) => choices.choose);
  return (
    <>
      <SectorChoice sectors={sectors} sector={sector} onChange={(listSector) => choose({ listSector })} />
      <Choice
        label={words('watchlist.stance')}
        value={stance}
        options={[
          { value: '', label: words('watchlist.allStances') },
          ...stances.map((one) => ({ value: one, label: called.stance(one) })),
        ]}
        onChange={(value) => choose({ listStance: value === '' ? null : value })}
      />
      <Button onClick={onAdd} title={words('addName.key')}>
        <AddIcon aria-hidden /> {words('addName.submit')}
      </Button>
    </>
  );
}
