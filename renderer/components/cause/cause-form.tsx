import './cause-form.css';
import { Button, Input } from '@salt-ds/core';
import { type FormEvent, useState } from 'react';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useSetCause } from '../../desk-client/use-set-cause.ts';
import { useWords } from '../../state/language.ts';

interface Props {
  readonly week: IsoDate | null;
  /** `sentence:sector-move`, `figure:themes`. */
  readonly slot: string;
  readonly onClose: () => void;
}

/** 归因: the analyst's own phrase for why, which the desk works into the sentence or the title. Empty takes it away. */
export function CauseForm({ week, slot, onClose }: Props) {
  const words = useWords();
  const given = useDeskQuery('causes', { week }, { enabled: week !== null });
  const setCause = useSetCause(week);
  const [typed, setTyped] = useState<string | null>(null);
  const before = given.data?.causes.find((one) => one.slot === slot)?.cause ?? '';
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await setCause(slot, typed ?? before)) onClose();
  };
  return (
    <form
      className="causeForm"
      aria-label={words('cause.title')}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Input
        bordered
        value={typed ?? before}
        placeholder={words('cause.example')}
        inputProps={{
          autoFocus: true,
          maxLength: 120,
          'aria-label': words('cause.title'),
          onChange: (event) => setTyped(event.target.value),
        }}
      />
      <Button type="submit" sentiment="accented">
        {words('cause.save')}
      </Button>
      <Button appearance="bordered" onClick={onClose}>
        {words('action.cancel')}
      </Button>
    </form>
  );
}
