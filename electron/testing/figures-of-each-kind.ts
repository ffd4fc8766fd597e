import type { BarsData, ColumnsData, DotsData, LinesData, PictureData } from '../../shared/figures/figure-data.ts';
import { type IsoDate, isoDate } from '../../shared/market/iso-date.ts';

const DAY_MS = 86_400_000;

const head: Omit<PictureData, 'id' | 'kind' | 'picture'> = {
  no: '',
  title: '标题 & <示例>',
  unit: '',
  decimals: 2,
  notes: [],
  source: { kind: 'data', names: [] },
  asOf: null,
  state: 'complete',
  missing: [],
};

/** Values that end in the eighth decimal, fall below zero, print as zero, and are one short of what a number holds. */
const VALUES = [1.23456789, -2.5, -0.004, 0, 10_000.125, 0.1 + 0.2] as const;

function day(index: number): IsoDate {
  return isoDate(new Date(Date.UTC(2021, 2, 15) + index * DAY_MS).toISOString().slice(0, 10));
}

export const BARS: BarsData = {
  ...head,
  id: 'bars',
  kind: 'bars',
  isDifference: true,
  points: VALUES.map((value, index) => ({
    key: `${index}`,
    label: `名称${index}`,
    value,
    own: index === 1,
    trace: null,
    closeDate: null,
  })),
};

export const DOTS: DotsData = {
  ...head,
  id: 'dots',
  kind: 'dots',
  labels: { now: '本周', before: '上周' },
  points: VALUES.map((value, index) => ({
    key: `${index}`,
    label: `名称${index}`,
    value,
    own: false,
    trace: 'x',
    closeDate: day(index),
    before: index === 2 ? null : value + 1,
    beforeDate: null,
  })),
};

/** Days of which one has no value, in parts, with a line over them; the last is the week's. */
export const COLUMNS: ColumnsData = {
  ...head,
  id: 'columns',
  kind: 'columns',
  isSigned: true,
  points: VALUES.map((value, index) => ({
    key: day(index),
    label: day(index),
    date: day(index),
    value: index === 3 ? null : value,
    isOfWeek: index === VALUES.length - 1,
    isForecast: index === 0,
    isPartial: index === 4,
    trace: null,
  })),
};

export const STACKED: ColumnsData = {
  ...COLUMNS,
  id: 'stacked',
  parts: [
    { key: 'a', label: '甲' },
    { key: 'b', label: '乙' },
  ],
  points: COLUMNS.points.map((point) => ({
    ...point,
    parts: [
      { value: point.value === null ? null : point.value / 3, trace: 'a' },
      { value: point.value, trace: 'b' },
    ],
  })),
};

export const OVERLAID: ColumnsData = {
  ...COLUMNS,
  id: 'overlaid',
  overlay: {
    label: '累计',
    trace: { before: '', after: '' },
    points: VALUES.map((value, index) => ({ key: day(index), value: value * 3 })).slice(1),
  },
};

/** All above zero, so that the axis can be of logarithms. */
export const LOGARITHMIC: ColumnsData = {
  ...COLUMNS,
  id: 'logarithmic',
  isSigned: false,
  scale: 'log',
  points: [0.02, 0.5, 3, 400].map((value, index) => ({
    key: `${2025 + index}`,
    label: `${2025 + index}`,
    date: null,
    value,
    isOfWeek: false,
    isForecast: index > 0,
    trace: null,
  })),
};

/** As long as a chart of five years is, with a band, guides, and a market that is shut on some days. */
export const LINES: LinesData = {
  ...head,
  id: 'lines',
  kind: 'lines',
  axis: 'dates',
  baseline: 100,
  band: { low: 95.5, high: 104.25 },
  guides: [{ value: 95.5, label: '25% 分位' }],
  series: [true, false].map((own) => ({
    key: own ? 'own' : 'other',
    label: own ? '自己' : '其他',
    own,
    trace: null,
    points: Array.from({ length: 1250 }, (_, index) => ({
      key: day(index),
      value: 100 + 10 * Math.sin(index / 50),
    })).filter((_, index) => own || index % 7 !== 3),
  })),
};

export const PERIODS: LinesData = {
  ...LINES,
  id: 'periods',
  axis: 'periods',
  band: null,
  guides: [],
  unit: '%',
  series: LINES.series.map((series) => ({
    ...series,
    points: VALUES.map((value, index) => ({ key: `2025-0${index + 1}`, value })),
  })),
};

export const YEAR_DAYS: LinesData = {
  ...LINES,
  id: 'year-days',
  axis: 'yearDays',
  band: null,
  guides: [],
  baseline: 0,
  series: LINES.series.map((series, place) => ({
    ...series,
    points: VALUES.slice(place).map((value, index) => ({ key: `02-${24 + index}`, value })),
  })),
};

export const PICTURE: PictureData = {
  ...head,
  id: 'picture',
  kind: 'picture',
  picture: {
    dataUrl:
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    width: 40,
    height: 30,
  },
};

/** Figures that are charts, one a kind and what it can hold. */
export const CHARTS = [BARS, DOTS, COLUMNS, STACKED, OVERLAID, LOGARITHMIC, LINES, PERIODS, YEAR_DAYS] as const;
