import type { WeekChange } from '../../../shared/contract/week-parts.ts';
import { DEFAULT_GROUPS } from '../../../shared/figures/groups.ts';
import { directionOf, formatChangePct, formatNumber } from '../../../shared/format/number.ts';
import { TracedNumber } from '../../components/trace/traced-number.tsx';
import { useWords, type Words } from '../../state/language.ts';
import { shortDate } from '../../state/short-date.ts';
import { againstBenchmark } from './against-benchmark.ts';

/** Few cards keep the width that they have among many. */
const MIN_CARDS = 4;
const GROUP = DEFAULT_GROUPS['sector-vs-benchmarks'];

/** The week's headlines: the report's own sector first, and how it did against the first benchmark; then the benchmarks. */
export function Headlines({ changes }: { readonly changes: readonly WeekChange[] }) {
  const words = useWords();
  const byCode = new Map(changes.map((change) => [change.code, change]));
  const codes = [GROUP.own, ...GROUP.codes.filter((code) => code !== GROUP.own)];
  const cards = codes.flatMap((code) => byCode.get(code) ?? []);
  const own = byCode.get(GROUP.own) ?? null;
  const benchmark = cards.find((change) => change !== own) ?? null;
  return (
    <section
      className="headlines"
      style={{ '--cards': Math.max(MIN_CARDS, cards.length) }}
      aria-label={words('week.headlines')}
    >
      {cards.map((change) => (
        <div key={change.code} className="card headline">
          <h2 title={change.name}>{change.name}</h2>
          <div className={`headlineNumber ${directionOf(change.pct, 1)}`}>
            <TracedNumber text={formatChangePct(change.pct)} traceKey={change.trace} label={change.name} />
          </div>
          <p className="muted">
            {(change === own ? relation(words, change, benchmark) : null) ?? closing(words, change)}
          </p>
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

/** The close and its day, or why there is no change. */
function closing(words: Words, { pct, close, closeDate, why }: WeekChange): string {
  if (pct === null || close === null || closeDate === null) return why === null ? '' : words(`why.${why}`);
  return words('week.closedAt', { close: formatNumber(close, 2), date: shortDate(closeDate) });
}
