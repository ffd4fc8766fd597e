import { windowStart } from '../../../shared/analytics/percentile.ts';
import type { Lang } from '../../../shared/contract/envelope.ts';
import { addDays } from '../../../shared/market/iso-date.ts';
import type { TradingWeek } from '../../../shared/market/trading-week.ts';
import { AH_INDEX } from '../../../shared/week/ah-index.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import { causesOfWeek } from '../../store/causes.ts';
import { storedOutline } from '../../store/outlines.ts';
import { rawCloses } from '../../store/prices.ts';
import { factsBetween } from '../../store/stated-facts.ts';
import { storedUserFigures } from '../../store/user-figures.ts';
import type { DeskContext } from '../context.ts';
import { keptUntilChanged } from '../kept-until-changed.ts';
import { todayOf } from '../today.ts';
import { gatherActions, gatherCloses } from './closes.ts';
import { gatherEvidence } from './evidence.ts';
import { gatherExhibits } from './exhibits.ts';
import { gatherFlows } from './flows.ts';
import { gatherGroups } from './groups.ts';
import { gatherLabels } from './labels.ts';
import { gatherRatingRows } from './ratings.ts';
import { restsOnSample } from './sample.ts';
import { gatherSeries } from './series.ts';
import { gatherUserFigures, instrumentsOf } from './user-figures.ts';
import { gatherWeekBefore, gatherYearCloses } from './week-before.ts';

/** The longest window of a percentile, in years. */
const HISTORY_YEARS = 10;

/** Weeks between which a reader goes to and fro, and the eight of a figure's history; each is a few thousand rows. */
const kept = keptUntilChanged<WeekRows>(16);

/** All that the week is worked out from, gathered once for all that is asked of it. */
export function gatherWeek(desk: DeskContext, week: TradingWeek, lang: Lang): WeekRows {
  return kept(desk, `${week.from} ${lang}`, () => readWeek(desk, week, lang));
}

/** A handful of queries. */
function readWeek(desk: DeskContext, week: TradingWeek, lang: Lang): WeekRows {
  const [db, userDb] = [desk.cache(), desk.userDb()];
  const labels = gatherLabels(desk);
  const { groups, groupOwns, groupNames } = gatherGroups(db, userDb);
  const userFigures = storedUserFigures(userDb);
  const settings = desk.settings();
  const closes = gatherCloses(
    desk,
    week,
    labels,
    new Set([...groups.values()].flat().concat(AH_INDEX, instrumentsOf(userFigures))),
  );
  const rows: Omit<WeekRows, 'userFigures'> = {
    week,
    lang,
    calendar: desk.calendar,
    settings,
    causes: new Map(causesOfWeek(userDb, week.from, lang).map(({ slot, cause }) => [slot, cause])),
    sample: restsOnSample(desk, week),
    ...closes,
    evidence: gatherEvidence(desk, week, { ...closes, labels }),
    labels,
    today: todayOf(desk),
    groups,
    groupOwns,
    groupNames,
    outline: storedOutline(userDb),
    ...gatherFlows(desk, week),
    before: gatherWeekBefore(db, week, closes.closes, { groups, calendar: desk.calendar }),
    yearCloses: gatherYearCloses(db, closes.closes, groups),
    ahIndex: rawCloses(db, [AH_INDEX], windowStart(addDays(week.from, -7), HISTORY_YEARS), week.to).map(
      ({ date, close }) => ({ date, value: close }),
    ),
    ...gatherRatingRows(desk, week),
    actions: gatherActions(db, week),
    exhibits: gatherExhibits(db, week.to),
    series: gatherSeries(db),
    citations: factsBetween(db, 'citations', '', week.to).map((row) => ({
      text: row.text,
      value: row.value,
      unit: row.unit,
      subject: row.subject,
      asOf: row.as_of,
      publisher: row.publisher,
      document: row.document,
      validUntil: row.valid_until,
    })),
  };
  return { ...rows, userFigures: gatherUserFigures(desk, userFigures, rows) };
}
