import './stock-view.css';
import type { Stock } from '../../../shared/contract/stock.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { Notes } from '../../components/notes/notes.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton, StaleBar } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useScreen } from '../../state/screen-store.ts';
import { useKeys } from '../../state/use-keys.ts';
import { FirstStart } from '../first-start/first-start.tsx';
import { StockFigures } from './stock-figures.tsx';
import { StockHead } from './stock-head.tsx';

interface Props {
  readonly week: IsoDate | null;
  readonly code: string;
}

/** One name in a week: its facts, its charts, and the user's notes beside them. */
export function StockView({ week, code }: Props) {
  const answer = useDeskQuery('stock', { week, code }, { enabled: week !== null });
  if (week === null) return <FirstStart />;
  if (answer.error) return <Problem error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton height="100%" />;
  return (
    <div className="stockView">
      <StaleBar isFetching={answer.isFetching} />
      <StockPage stock={answer.data} />
    </div>
  );
}

function StockPage({ stock }: { readonly stock: Stock }) {
  const openModal = useScreen((screen) => screen.openModal);
  const { code, name, places } = stock;
  const [place] = places;
  const add = () =>
    openModal({
      kind: 'addName',
      place: { sector: place?.sector ?? '', group: place?.group ?? '' },
      name: { code, name },
    });
  useKeys({ a: add });
  return (
    <>
      <StockHead stock={stock} onAdd={add} onRate={() => openModal({ kind: 'rate', code, name })} />
      <div className="stockBody">
        <StockFigures stock={stock} />
        <div className="card stockNotes">
          <Notes key={code} code={code} name={name} />
        </div>
      </div>
    </>
  );
}
