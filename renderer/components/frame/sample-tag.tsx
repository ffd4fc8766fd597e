import { Button } from '@salt-ds/core';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useSwitchData } from '../../desk-client/use-switch-data.ts';
import { useWords } from '../../state/language.ts';

/** Says that the week's numbers are of the shipped sample; where the whole desk is over it, the way back. */
export function SampleTag({ week }: { readonly week: IsoDate | null }) {
  const words = useWords();
  const { data } = useDeskQuery('week', { week }, { enabled: week !== null });
  const { data: status } = useDeskQuery('status', {});
  const { state, switchTo } = useSwitchData();
  if (!data?.sample && !status?.sample) return null;
  return (
    <>
      <span className="chip caution" title={words('sample.about')}>
        {words('figure.sample')}
      </span>
      {status?.sample && (
        <Button appearance="transparent" disabled={state.kind === 'running'} onClick={() => void switchTo('own')}>
          {words('sample.leave')}
        </Button>
      )}
    </>
  );
}
