import type { Stock, StockChart } from '../../../shared/contract/stock.ts';
import { Segments } from '../../components/choices/segments.tsx';
import { DeskFigure } from '../../components/figure/desk-figure.tsx';
import { useWords } from '../../state/language.ts';
import { useViewChoices } from '../../state/view-choices.ts';
import { RatingLines } from '../watchlist/scorecard-of-name.tsx';

const RANGES = ['3m', '1y', '3y', '5y'] as const;
/** Of a pair no window is shorter than a year. */
const PAIR_YEARS = { '3m': '1', '1y': '1', '3y': '3', '5y': '5' } as const;
const LIST_WEEKS = '13';

/** The charts that have anything to show, and the rating events; none of them is an empty frame. */
export function StockFigures({ stock: { week, code, charts, ah, events } }: { readonly stock: Stock }) {
  const words = useWords();
  const { stockRange, choose } = useViewChoices();
  const paramsOf: Readonly<Record<StockChart, Readonly<Record<string, string>>>> = {
    'price-history': { code, range: stockRange },
    'active-name': { code, weeks: LIST_WEEKS, channel: 'all', by: 'day' },
    'holding-history': { code, range: stockRange },
    'rating-history': { code },
    'ah-pair': { code: ah?.pair.hCode ?? code, years: PAIR_YEARS[stockRange] },
  };
  const ranges = (
    <Segments
      label={words('stock.range')}
      value={stockRange}
      options={RANGES.map((value) => ({ value, label: words(`range.${value}`) }))}
      onChange={(range) => choose({ stockRange: range })}
    />
  );
  return (
    <div className="stockFigures">
      {charts.map((chart) => (
        <DeskFigure
          key={chart}
          id={chart}
          week={week}
          params={paramsOf[chart]}
          fills
          controls={chart === 'price-history' ? ranges : undefined}
        />
      ))}
      {events.length > 0 && (
        <section className="card scorecardCard" aria-label={words('watchlist.scorecard')}>
          <h2>{words('watchlist.scorecard')}</h2>
          <RatingLines lines={events} />
        </section>
      )}
    </div>
  );
}
