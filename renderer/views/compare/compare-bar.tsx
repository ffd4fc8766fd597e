import { Button } from '@salt-ds/core';
import { CloseIcon, SwapIcon } from '@salt-ds/icons';
import { type IsoDate, isIsoDate } from '../../../shared/market/iso-date.ts';
import { weekDays } from '../../components/week-picker/week-number.ts';
import { useChosenWeek } from '../../state/chosen-week.ts';
import { useWords } from '../../state/language.ts';
import { goTo } from '../../state/route.ts';

interface Props {
  readonly week: IsoDate;
  readonly against: IsoDate;
}

/** Which week stands beside the one of the top bar, and the way back. */
export function CompareBar({ week, against }: Props) {
  const words = useWords();
  const { weeks } = useChosenWeek();
  return (
    <header className="compareBar">
      <h2>{words('compare.title')}</h2>
      <label>
        <span className="muted">{words('compare.against')}</span>{' '}
        <select
          className="plainSelect"
          value={against}
          onChange={({ target }) => isIsoDate(target.value) && goTo({ against: target.value })}
        >
          {weeks
            .filter(({ from }) => from !== week)
            .map(({ from, to }) => (
              <option key={from} value={from}>
                {weekDays(from, to)}
              </option>
            ))}
        </select>
      </label>
      <Button appearance="bordered" onClick={() => goTo({ week: against, against: week })}>
        <SwapIcon aria-hidden /> {words('compare.swap')}
      </Button>
      <span className="spacer" />
      <Button appearance="bordered" onClick={() => goTo({ against: null })}>
        <CloseIcon aria-hidden /> {words('compare.close')}
      </Button>
    </header>
  );
}
