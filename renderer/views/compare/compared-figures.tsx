import type { FigureData } from '../../../shared/figures/figure-data.ts';
import { inOrderOf, onOneScale } from '../../../shared/figures/one-scale.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { DeskFigure } from '../../components/figure/desk-figure.tsx';
import { useWords } from '../../state/language.ts';
import type { ComparedDays } from './compare-view.tsx';

interface OfWeek {
  readonly week: IsoDate;
  readonly figures: readonly FigureData[];
}

interface Props {
  readonly now: OfWeek;
  readonly other: OfWeek;
  readonly days: ComparedDays;
}

/** Each figure of either week beside itself: bars in one order, all on one scale. */
export function ComparedFigures({ now, other, days }: Props) {
  const words = useWords();
  const ids = [...new Set([...now.figures, ...other.figures].map(({ id }) => id))];
  return (
    <section className="comparedFigures" aria-label={words('compare.figures')}>
      <h2>{days.now}</h2>
      <h2>{days.other}</h2>
      {ids.map((id) => {
        const [left, right] = pairOf(now.figures.find(isOf(id)), other.figures.find(isOf(id)));
        return (
          <div key={id} className="comparedPair">
            <Half id={id} week={now.week} data={left} />
            <Half id={id} week={other.week} data={right} />
          </div>
        );
      })}
    </section>
  );
}

const isOf = (id: string) => (figure: FigureData) => figure.id === id;

interface HalfProps {
  readonly id: string;
  readonly week: IsoDate;
  readonly data: FigureData | undefined;
}

function Half({ id, week, data }: HalfProps) {
  const words = useWords();
  if (data) return <DeskFigure id={id} week={week} data={data} />;
  return (
    <div className="card comparedNone">
      <p className="muted">{words('compare.noneHere')}</p>
    </div>
  );
}

function pairOf(
  now: FigureData | undefined,
  other: FigureData | undefined,
): readonly [FigureData | undefined, FigureData | undefined] {
  if (!now || !other) return [now, other];
  const [left, right] = onOneScale([now, inOrderOf(other, now)]);
  return [left, right];
}
