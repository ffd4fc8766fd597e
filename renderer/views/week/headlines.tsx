import type { ReactNode } from 'react';
import { againstBenchmark } from '../../../shared/analytics/against-benchmark.ts';
import { flowSide, sideOfTrend } from '../../../shared/analytics/flow-trend.ts';
import type { Week } from '../../../shared/contract/week.ts';
import type { WeekChange } from '../../../shared/contract/week-parts.ts';
import { SECTOR_GROUP } from '../../../shared/figures/groups.ts';
import { directionOf, formatChangePct, formatNumber, formatSigned } from '../../../shared/format/number.ts';
import { roundTo, roundToText } from '../../../shared/format/round.ts';
import { yiUnit } from '../../../shared/format/yi-unit.ts';
import { addDays } from '../../../shared/market/iso-date.ts';
import { MissingHere } from '../../components/states/missing-here.tsx';
import { TracedNumber } from '../../components/trace/traced-number.tsx';
import { useSettings } from '../../desk-client/use-settings.ts';
import { useLang, useWords, type Words } from '../../state/language.ts';
import { shortDate } from '../../state/short-date.ts';
import { moversOf } from './movers.ts';

/** The week in four numbers, each with what it is compared with. */
export function Headlines({ week }: { readonly week: Week }) {
  const words = useWords();
  return (
    <section className="headlines" aria-label={words('week.headlines')}>
      <SectorHeadline week={week} />
      <SouthboundHeadline week={week} />
      <AhHeadline week={week} />
      <MoverHeadline week={week} />
    </section>
  );
}

interface HeadlineProps {
  readonly title: string;
  readonly tone?: 'up' | 'down' | 'flat';
  readonly about: string;
  readonly children: ReactNode;
}

function Headline({ title, tone, about, children }: HeadlineProps) {
  return (
    <div className="card headline">
      <h2 title={title}>{title}</h2>
      <div className={`headlineNumber ${tone ?? ''}`}>{children}</div>
      <p className="muted" title={about}>
        {about}
      </p>
    </div>
  );
}

function SectorHeadline({ week: { changes, week, groups } }: { readonly week: Week }) {
  const words = useWords();
  const { printedDifferences } = useSettings().settings;
  const group = groups.find(({ id }) => id === SECTOR_GROUP);
  const sector = group?.own ?? '';
  const own = changes.find(({ code }) => code === sector);
  const first = group?.codes.find((code) => code !== sector);
  const benchmark = changes.find(({ code }) => code === first) ?? null;
  // Of a week that is not over, how far its change goes.
  const upTo =
    own?.closeDate && week.lastTradingDay && own.closeDate < week.lastTradingDay
      ? [words('week.upTo', { date: shortDate(own.closeDate) })]
      : [];
  if (!own || own.pct === null)
    return (
      <MissingHeadline title={own?.name ?? words('week.sector')} why={own?.why ?? 'absent'}>
        <MissingHere entry={{ code: sector, date: week.lastTradingDay ?? week.to, field: 'close' }} />
      </MissingHeadline>
    );
  return (
    <Headline
      title={own.name}
      tone={directionOf(own.pct, 1)}
      about={[relation(words, own, benchmark, printedDifferences) ?? closing(words, own), ...upTo].join(' · ')}
    >
      <TracedNumber text={formatChangePct(own.pct)} traceKey={own.trace} label={own.name} />
    </Headline>
  );
}

/** 跑输恒生指数 2.3 个百分点, or null where the printed figures do not differ. */
function relation(
  words: Words,
  own: WeekChange,
  benchmark: WeekChange | null,
  agreesWithPrint: boolean,
): string | null {
  const said = againstBenchmark(own.pct, benchmark?.pct ?? null, agreesWithPrint);
  if (said === null || benchmark === null) return null;
  return words(`week.${said.verdict}`, { name: benchmark.name, points: roundToText(said.points, 1) });
}

function closing(words: Words, { close, closeDate }: WeekChange): string {
  if (close === null || closeDate === null) return '';
  return words('week.closedAt', { close: formatNumber(close, 2), date: shortDate(closeDate) });
}

function SouthboundHeadline({ week: { southbound, southboundShut, week } }: { readonly week: Week }) {
  const words = useWords();
  const lang = useLang();
  const title = words('week.southbound');
  if (!southbound && southboundShut) return <MissingHeadline title={title} why="shut" />;
  if (!southbound)
    return (
      <MissingHeadline title={title} why="absent">
        <MissingHere entry={{ code: 'southbound', date: week.lastTradingDay ?? week.to, field: 'netCny' }} />
      </MissingHeadline>
    );
  const { net, currency, complete, have, want, days, trace } = southbound;
  const unit = yiUnit(currency, lang);
  const partial = words('week.southboundPartial', { to: shortDate(days.at(-1)?.date ?? week.to), have, want });
  return (
    <Headline
      title={title}
      tone={directionOf(net, 2)}
      about={complete ? trendWords(words, southbound, week.from) : partial}
    >
      <TracedNumber text={`${formatNumber(net, 2)} ${unit}`} traceKey={trace} label={title} />
    </Headline>
  );
}

/** 净流出环比收窄（上周 -96.20）; nothing of a trend where it is not known. */
function trendWords(words: Words, southbound: NonNullable<Week['southbound']>, monday: Week['week']['from']): string {
  const { net, trend, previousNet, previous } = southbound;
  const sideWords = (side: number) => (side === 0 ? '' : words(side < 0 ? 'week.outflow' : 'week.inflow'));
  if (trend === null || previousNet === null || previous === null) return sideWords(flowSide(net));
  const side = sideWords(sideOfTrend(net, previousNet));
  const isWeekBefore = previous.from === addDays(monday, -7);
  return words(isWeekBefore ? 'week.southboundTrend' : 'week.southboundTrendSince', {
    side,
    trend: words(`trend.${trend}`),
    previous:
      previous.want === southbound.want
        ? formatNumber(previousNet, 2)
        : words('week.ofDays', { net: formatNumber(previousNet, 2), days: previous.want }),
    from: shortDate(previous.from),
  });
}

function AhHeadline({ week: { ahIndex, week } }: { readonly week: Week }) {
  const words = useWords();
  const title = words('week.ahIndex');
  if (!ahIndex)
    return (
      <MissingHeadline title={title} why="absent">
        <MissingHere entry={{ code: 'HSAHP.HI', date: week.lastTradingDay ?? week.to, field: 'close' }} />
      </MissingHeadline>
    );
  const { close, previousClose, percentile, trace, date } = ahIndex;
  const parts = [
    ...(previousClose === null ? [] : [words('week.ahChange', { points: signedPoints(close, previousClose) })]),
    ...(percentile['5y'] === null ? [] : [words('week.ahPercentile', { pct: roundToText(percentile['5y'], 0) })]),
    ...(date === week.lastTradingDay ? [] : [shortDate(date)]),
  ];
  return (
    <Headline title={title} about={parts.join(' · ')}>
      <TracedNumber text={formatNumber(close, 2)} traceKey={trace} label={title} />
    </Headline>
  );
}

/** The difference of the printed closes. */
function signedPoints(close: number, previous: number): string {
  return formatSigned(roundTo(close, 2) - roundTo(previous, 2));
}

function MoverHeadline({ week }: { readonly week: Week }) {
  const words = useWords();
  const { stocks, isGroup, up } = moversOf(week);
  const [best] = stocks;
  const title = words('week.topMover');
  if (!best || best.pct === null) return <MissingHeadline title={title} why="absent" />;
  return (
    <Headline
      title={title}
      tone={directionOf(best.pct, 1)}
      about={words(isGroup ? 'week.constituents' : 'week.stocks', { count: stocks.length, up })}
    >
      <TracedNumber text={`${best.name} ${formatChangePct(best.pct)}`} traceKey={best.trace} label={title} />
    </Headline>
  );
}

interface MissingProps {
  readonly title: string;
  readonly why: NonNullable<WeekChange['why']>;
  readonly children?: ReactNode;
}

/** In the number's place: why it is not there, and a way to type it. */
function MissingHeadline({ title, why, children }: MissingProps) {
  const words = useWords();
  return (
    <div className="card headline">
      <h2 title={title}>{title}</h2>
      <div className="headlineNumber missing">—</div>
      <p className="muted">
        {words(`why.${why}`)} {children}
      </p>
    </div>
  );
}
