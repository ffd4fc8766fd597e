import type { DatedRating } from '../analytics/current-rating.ts';
import type { CorporateAction } from '../analytics/ex-rights.ts';
import type { YearCloses } from '../analytics/extremes.ts';
import type { DatedIndustryRating } from '../analytics/industry-rating.ts';
import type { Observation } from '../analytics/percentile.ts';
import type { DatedClose } from '../analytics/rating-reading.ts';
import type { SouthboundRow } from '../analytics/southbound-net.ts';
import type { ClosesOfWeek } from '../analytics/week-change.ts';
import type { Lang } from '../contract/envelope.ts';
import type { RatingScheme } from '../contract/rating-parts.ts';
import type { Settings } from '../contract/settings.ts';
import type { Exhibit } from '../contract/week-parts.ts';
import type { GroupNames } from '../figures/groups.ts';
import type { OutlineEntry } from '../figures/outline.ts';
import type { GatheredUserFigure } from '../figures/user-figures/gathered-figure.ts';
import type { Calendar } from '../market/calendar.ts';
import type { Labels } from '../market/instrument-name.ts';
import type { IsoDate } from '../market/iso-date.ts';
import type { TradingWeek } from '../market/trading-week.ts';
import type { FileEvidence } from './missing-reason.ts';

/** All that a week is worked out from, gathered from the store in one go. */
export interface WeekRows {
  readonly week: TradingWeek;
  readonly lang: Lang;
  readonly calendar: Calendar;
  readonly settings: Pick<
    Settings,
    | 'changeBasis'
    | 'southboundCurrency'
    | 'figureOptions'
    | 'inflowNames'
    | 'outflowFromYi'
    | 'printedDifferences'
    | 'houseName'
    | 'report'
  >;
  /** The analyst's causes of the week in its language, by slot: `sentence:sector-move`, `figure:themes`. */
  readonly causes: ReadonlyMap<string, string>;
  /** Whether files of the shipped sample stand behind the week. */
  readonly sample: boolean;
  /** Every instrument with its closes around the Monday. */
  readonly closes: readonly (ClosesOfWeek & { readonly code: string; readonly adj: 'raw' | 'split' | 'qfq' | 'hfq' })[];
  /** Days of the week on which an instrument has a close. */
  readonly closeDays: readonly { readonly code: string; readonly date: IsoDate }[];
  /** Days of a stock whose reference is not the close before, since its base. */
  readonly jumps: readonly PriceJump[];
  readonly evidence: FileEvidence;
  readonly labels: Labels;
  /** Vendors of the files whose closes the week rests on, by code. */
  readonly vendors: ReadonlyMap<string, string>;
  /** Vendors of the files behind the week's southbound days and lists. */
  readonly vendorsOfInputs: ReadonlyMap<'southbound' | 'activeStocks', readonly string[]>;
  /** Newest day that may be expected to be there: nothing later is missing yet. */
  readonly today: IsoDate;
  /** Instruments of each figure, by the figure's id. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** The own series of each group that has one. */
  readonly groupOwns: ReadonlyMap<string, string>;
  /** Groups that the user named. */
  readonly groupNames: ReadonlyMap<string, GroupNames>;
  /** The user's order of the figures; null where it is the report's. */
  readonly outline: readonly OutlineEntry[] | null;
  /** Figures that the user made, with what they rest on beyond the week. */
  readonly userFigures: readonly GatheredUserFigure[];
  /** Southbound's days up to the week's end. */
  readonly southbound: readonly SouthboundRow[];
  readonly active: readonly ActiveRow[];
  readonly before: WeekBefore;
  /** Of the groups' instruments, how their closes of a year stand to the week's last one. */
  readonly yearCloses: ReadonlyMap<string, YearCloses>;
  /** The newest holding of each stock at or before the week's end. */
  readonly holdings: readonly HoldingRow[];
  /** Rates of CNY against HKD, from before the week's base on. */
  readonly rates: readonly RateRow[];
  readonly pairs: readonly { readonly hCode: string; readonly aCode: string; readonly name: string | null }[];
  /** Closes of the pairs' shares, as traded, from before the week's base on. */
  readonly pairCloses: ReadonlyMap<string, readonly DatedClose[]>;
  /** The AH premium index as published, up to the week's end. */
  readonly ahIndex: readonly Observation[];
  readonly places: readonly ListPlace[];
  readonly ratings: readonly DatedRating[];
  /** What ratings mean: the user's scheme, else the one that ships. */
  readonly scheme: RatingScheme;
  readonly industryRatings: readonly DatedIndustryRating[];
  /** Of names with a target, the closes after the day on which it was given, on the basis of their rating closes. */
  readonly targetCloses: ReadonlyMap<string, readonly DatedClose[]>;
  /** Places that the user put on the list or took off within the week. */
  readonly listChanges: readonly ListChangeRow[];
  /** Closes at the days that ratings are measured by, see `ratingDays`. */
  readonly ratingCloses: ReadonlyMap<string, RatingClose>;
  readonly actions: readonly CorporateAction[];
  /** Splits after the week that have come since: closes that are adjusted for splits have them in. */
  readonly laterSplits: readonly CorporateAction[];
  readonly citations: readonly CitationRow[];
  /** The tables that stand at the week's end, one a figure. */
  readonly exhibits: readonly Exhibit[];
  /** Points of every series, forecasts beyond the week's end among them. */
  readonly series: readonly SeriesRow[];
}

/** What is known of the week before, for what has changed since. */
export interface WeekBefore {
  /** The last week before this one on which southbound may have traded; null where there was none for months. */
  readonly listed: TradingWeek | null;
  /** That week's lists. */
  readonly active: readonly ActiveRow[];
  /** Of the groups' instruments, the last close before the Monday a week before this one's. */
  readonly baseCloses: ReadonlyMap<string, DatedClose>;
}

/** One point of a statistical series, as its source states it. */
export interface SeriesRow {
  readonly series: string;
  /** `2026-01..02`, `2031`, `2026-03-16` */
  readonly period: string;
  readonly basis: string;
  readonly kind: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string | null;
  readonly lastDay: IsoDate;
}

/** A close that a rating is measured by, and its basis, one for all closes of an instrument. */
export interface RatingClose extends DatedClose {
  readonly adj: 'raw' | 'split';
}

export interface PriceJump {
  readonly code: string;
  readonly date: IsoDate;
  readonly previousClose: number;
  readonly preClose: number;
}

/** A stock's line of a daily top-ten list, in currency units; null where its source does not state it. */
export interface ActiveRow {
  readonly date: IsoDate;
  readonly channel: string;
  readonly code: string;
  readonly currency: string;
  readonly net: number;
  readonly buy: number | null;
  readonly sell: number | null;
  readonly turnover: number | null;
  /** The import that states it. */
  readonly fileId: number;
}

export interface HoldingRow {
  readonly code: string;
  readonly date: IsoDate;
  readonly pct: number;
  /** Null where no file says it: of the issued shares then. */
  readonly basis: string | null;
}

/** `kind` is settlement, mid, spot, or price where it is a close of the pair. */
export interface RateRow {
  readonly pair: string;
  readonly date: IsoDate;
  readonly kind: string;
  readonly rate: number;
}

/** A name's place on the list, as the file and the user's own changes have it. */
export interface ListPlace {
  readonly code: string;
  readonly sector: string;
  readonly group: string;
  readonly order: number;
  readonly stance: string;
  /** What the list itself says beside the stance. */
  readonly statedRating: string | null;
  readonly statedTarget: number | null;
}

/** A place that came onto the list in the week, or left it, with the day of the user's last change to it. */
export interface ListChangeRow {
  readonly action: 'added' | 'removed';
  readonly code: string;
  readonly sector: string;
  readonly group: string;
  /** Null where it was taken off and no file has it. */
  readonly stance: string | null;
  readonly on: IsoDate;
}

export interface CitationRow {
  readonly text: string;
  readonly value: number | null;
  readonly unit: string;
  readonly subject: string;
  readonly asOf: IsoDate;
  readonly publisher: string;
  readonly document: string | null;
  readonly validUntil: IsoDate | null;
}
