import { INDUSTRY_RATINGS, type RatingBand } from '../contract/rating-parts.ts';
import { formatExact } from '../format/number.ts';
import { fill, text } from '../i18n/text.ts';
import { instrumentName } from '../market/instrument-name.ts';
import type { WeekRows } from '../week/week-rows.ts';
import type { Figure } from './figure.ts';
import type { TableRow } from './figure-data.ts';

const id = 'rating-scheme';
const words = {
  zh: {
    title: '评级说明',
    kind: '类别',
    rating: '评级',
    definition: '说明',
    stock: '证券评级',
    industry: '行业评级',
    whole: '相对基准指数涨跌幅{bounds}',
    horizon: '证券评级以评级日起{from}至{to}个月内的表现为准',
    above: '大于{above}个百分点',
    aboveWith: '不小于{above}个百分点',
    below: '小于{below}个百分点',
    belowWith: '不大于{below}个百分点',
    between: '在{above}至{below}个百分点之间{included}',
    included: '（含{bounds}）',
    and: '、',
    neither: '（不含两端）',
    overweight: '预计行业整体表现强于基准指数',
    neutral: '预计行业整体表现与基准指数相当',
    underweight: '预计行业整体表现弱于基准指数',
    benchmarks: '基准：A股为{CN}，港股为{HK}，美股为{US}，另定基准的证券从其基准',
  },
  en: {
    title: 'Ratings',
    kind: 'Kind',
    rating: 'Rating',
    definition: 'Meaning',
    stock: 'Securities',
    industry: 'Industries',
    whole: 'Return against the benchmark {bounds}',
    horizon: 'Ratings of securities are over {from} to {to} months from the rating day',
    above: 'above {above} points',
    aboveWith: 'of {above} points or more',
    below: 'below {below} points',
    belowWith: 'of {below} points or less',
    between: 'between {above} and {below} points{included}',
    included: ' ({bounds} included)',
    and: ' and ',
    neither: ' (both excluded)',
    overweight: 'The industry is expected to do better than the benchmark',
    neutral: 'The industry is expected to do as well as the benchmark',
    underweight: 'The industry is expected to do worse than the benchmark',
    benchmarks:
      'Benchmarks: {CN} for A shares, {HK} for Hong Kong, {US} for the US, unless a security has one of its own',
  },
};

/** 评级说明: what each rating promises, in words made from the scheme. It prints on the closing pages, and states no finding. */
export const ratingScheme: Figure = {
  id,
  counts: 'table',
  section: 'ratings',
  isBeyond: true,
  isClosing: true,
  words,
  data({ rows }) {
    const { lang, scheme } = rows;
    const said = words[lang];
    return {
      kind: 'table',
      title: said.title,
      unit: '',
      decimals: 0,
      columns: (['kind', 'rating', 'definition'] as const).map((key) => ({ key, header: said[key], align: 'left' })),
      rows: [
        ...scheme.bands.map((band, index) =>
          rowOf(band.id, [index === 0 ? said.stock : '', band[lang], definitionOf(band, lang)]),
        ),
        ...INDUSTRY_RATINGS.map((rating, index) =>
          rowOf(`industry-${rating}`, [
            index === 0 ? said.industry : '',
            text(lang, `industry.${rating}`),
            said[rating],
          ]),
        ),
      ],
      notes: [fill(said.horizon, scheme.horizonMonths), benchmarksNote(rows), text(lang, 'figure.priceReturns')],
      source: { kind: 'document', names: [] },
      asOf: null,
      state: 'complete',
      missing: [],
    };
  },
};

function rowOf(key: string, cells: readonly string[]): TableRow {
  return {
    key,
    isClosing: false,
    cells: cells.map((cell) => ({ text: cell, value: null, trace: null, tone: null, note: null })),
  };
}

/** What a band promises, in words; to which side each bound belongs is said. */
function definitionOf(band: RatingBand, lang: WeekRows['lang']): string {
  return fill(words[lang].whole, { bounds: boundsInWords(band, lang) });
}

function boundsInWords({ above, below, withLower, withUpper }: RatingBand, lang: WeekRows['lang']): string {
  const said = words[lang];
  const bounds = { above: points(above), below: points(below) };
  if (above === null) return fill(withUpper ? said.belowWith : said.below, bounds);
  if (below === null) return fill(withLower ? said.aboveWith : said.above, bounds);
  const included = [...(withLower ? [bounds.above] : []), ...(withUpper ? [bounds.below] : [])];
  return fill(said.between, {
    ...bounds,
    included: included.length === 0 ? said.neither : fill(said.included, { bounds: included.join(said.and) }),
  });
}

function points(bound: number | null): string {
  return bound === null ? '' : formatExact(bound);
}

function benchmarksNote({ scheme, labels, lang }: WeekRows): string {
  const { CN, HK, US } = scheme.benchmarks;
  const nameOf = (code: string) => instrumentName(code, labels, lang);
  return fill(words[lang].benchmarks, { CN: nameOf(CN), HK: nameOf(HK), US: nameOf(US) });
}
