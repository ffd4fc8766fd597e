import type { WeekChange } from '../../../shared/contract/week.ts';
import { directionOf, formatChangePct, formatNumber } from '../../../shared/format/number.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { TracedNumber } from '../../components/trace/traced-number.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords, type Words } from '../../state/language.ts';
import { shortDate } from '../../state/short-date.ts';
import { againstBenchmark } from './against-benchmark.ts';

const MAX_CARDS = 5;
const SECTOR_FIGURE = 'sector-vs-benchmarks';

/** The week's headlines: the report's own sector first, and how it did against the first benchmark; then the benchmarks. */
export function Headlines({ week, changes }: { readonly week: IsoDate | null; readonly changes: readonly WeekChange[] }) {
  const words = useWords();
  const { data: figure } = useDeskQuery('figure', { id: SECTOR_FIGURE, week });
  const ownCode = figure?.points.find((point) => point.own)?.key ?? null;
  const indices = changes.filter(({ kind }) => kind === 'index');
  const own = indices.find(({ code }) => code === ownCode) ?? null;
  const others = indices.filter((change) => change !== own);
  const cards = [...(own === null ? [] : [own]), ...others].slice(0, MAX_CARDS);
  return (
    <section className="headlines" aria-label={words('week.headlines')}>
      {cards.map((change) => (
        <div key={change.code} className="card headline">
          <h3 title={change.name}>{change.name}</h3>
          <div className={`headlineNumber ${directionOf(change.pct, 1)}`}>
            <TracedNumber text={formatChangePct(change.pct)} traceKey={change.trace} label={change.name} />
          </div>
          <p className="muted">{(change === own ? relation(words, own, others[0] ?? null) : null) ?? closing(words, change)}</p>
        </div>
      ))}
    </section>
  );
}

/** 跑输恒生指数 2.3 个百分点, or null where the printed figures do not differ. */
function relation(words: Words, own: WeekChange, benchmark: WeekChange | null): string | null {
  const said = againstBenchmark(own.pct, benchmark?.pct ?? null);
  if (said === null || benchmark === null) return null;
  return words(`week.${said.verdict}`, { name: benchmark.name, points: said.points });
}

/** The close and its day, or why there is none. */
function closing(words: Words, { close, closeDate, why }: WeekChange): string {
  if (close === null || closeDate === null) return why === null ? '' : words(`why.${why}`);
  return words('week.closedAt', { close: formatNumber(close, 2), date: shortDate(closeDate) });
}
