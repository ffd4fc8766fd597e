import { Children, type ReactNode, useEffect, useRef } from 'react';
import type { FigureData } from '../../../shared/figures/figure-data.ts';
import { roundToText } from '../../../shared/format/round.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { DeskFigure } from '../../components/figure/desk-figure.tsx';

/** What the eye looks for first; the others follow as the report has them. */
const FIRST: readonly string[] = ['sector-vs-benchmarks', 'active-stocks', 'southbound-daily', 'ah-index'];

interface Props {
  readonly week: IsoDate | null;
  readonly figures: readonly FigureData[];
  /** Cards that stand among the figures, after the first ones. */
  readonly children: ReactNode;
}

/** Every figure of the week, two by two or three by three, each as high as it needs; no card waits for the longest of its row. */
export function FigureBoard({ week, figures, children }: Props) {
  const place = ({ id }: FigureData) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);
  const sorted = figures.toSorted((a, b) => place(a) - place(b));
  const first = sorted.filter((figure) => place(figure) < FIRST.length);
  const cards = [
    ...first.map((data) => <DeskFigure key={data.id} id={data.id} week={week} data={data} />),
    ...Children.toArray(children),
    ...sorted
      .filter((figure) => place(figure) === FIRST.length)
      .map((data) => <DeskFigure key={data.id} id={data.id} week={week} data={data} />),
  ];
  return (
    <div className="figureBoard">
      {cards.map((card, index) => (
        // Cards keep their order; a key of its own would be the figure's, which the card itself has.
        // biome-ignore lint/suspicious/noArrayIndexKey: the places of the board, not the figures in them.
        <BoardPlace key={index}>{card}</BoardPlace>
      ))}
    </div>
  );
}

/** A place whose height follows its card, in pixels of a grid whose rows are one pixel high. */
function BoardPlace({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const card = place.current;
    if (!card) return;
    const fit = () =>
      card.parentElement?.style.setProperty('--height', roundToText(card.getBoundingClientRect().height + 0.49, 0));
    const watcher = new ResizeObserver(fit);
    watcher.observe(card);
    return () => watcher.disconnect();
  }, []);
  return (
    <div className="boardPlace">
      <div ref={place}>{children}</div>
    </div>
  );
}
