import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { weekOf } from '../../../shared/market/trading-week.ts';
import { WeekView } from '../week/week-view.tsx';
import { CompareView } from './compare-view.tsx';

interface Props {
  readonly week: IsoDate | null;
  /** Any day of the week that is to stand beside it. */
  readonly against: IsoDate | null;
}

/** The week alone, or two side by side; a week beside itself is the week. */
export function WeekOrTwo({ week, against }: Props) {
  const other = against === null ? null : weekOf(against).from;
  return week === null || other === null || other === week ? (
    <WeekView week={week} />
  ) : (
    <CompareView week={week} against={other} />
  );
}
