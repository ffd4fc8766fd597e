import { Button } from '@salt-ds/core';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWrite } from '../../desk-client/use-write.ts';
import { useWords } from '../../state/language.ts';

interface Props {
  readonly week: IsoDate;
  readonly written: ReadonlyMap<string, string>;
}

/** Sentences that the user left out of this week's report: nothing of them is on the page, so they are brought back here. */
export function LeftOutSentences({ week, written }: Props) {
  const words = useWords();
  const write = useWrite();
  const { data } = useDeskQuery('week', { week });
  const leftOut = (data?.commentary ?? []).filter(({ id }) => written.get(`sentence:${id}`) === '');
  if (leftOut.length === 0) return null;
  return (
    <>
      <h3>{words('room.leftOut')}</h3>
      {leftOut.map(({ id, name }) => (
        <Button
          key={id}
          appearance="transparent"
          onClick={() =>
            void write('setReportText', { week, slot: `sentence:${id}`, text: null }, words('room.restored'))
          }
        >
          {words('room.leftOut.restore', { name })}
        </Button>
      ))}
    </>
  );
}
