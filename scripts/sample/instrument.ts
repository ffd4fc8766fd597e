import { knownByCode } from '../../shared/market/known-instruments.ts';
import type { Anchor } from './walk.ts';

/** How a price came to where the sample week finds it. */
export interface PriceHistory {
  /** Close of the first day. */
  readonly start: number;
  /** Last close before the sample week. */
  readonly base: number;
  /** Change of the sample week, per cent; the week's last close is the nearest tick. */
  readonly week: number;
  /** Closes between; a stock's on the basis after its splits. */
  readonly anchors?: readonly Anchor[];
  /** Standard deviation of the days that are its own, per cent. */
  readonly ownStep: number;
  /** The code that it moves with, and how much of each of that code's moves it makes. */
  readonly follows?: string;
  readonly beta?: number;
}

export interface SampleInstrument {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: 'stock' | 'index' | 'etf';
  readonly aliases?: readonly string[];
  readonly listedOn?: string;
  readonly prices: PriceHistory;
}

/** Close of the first day, last close before the week, the week's change in per cent. */
export type Levels = readonly [start: number, base: number, week: number];

type Extra = Partial<PriceHistory> & Pick<SampleInstrument, 'aliases' | 'listedOn'>;

function made(kind: SampleInstrument['kind'], ownStep: number, code: string, names: readonly [string, string]) {
  return ([start, base, week]: Levels, { aliases, listedOn, ...extra }: Extra): SampleInstrument => ({
    code,
    name: names[0],
    nameEn: names[1],
    kind,
    ...(aliases && { aliases }),
    ...(listedOn !== undefined && { listedOn }),
    prices: { start, base, week, ownStep, ...extra },
  });
}

export function stock(code: string, name: string, nameEn: string, levels: Levels, extra: Extra): SampleInstrument {
  return made('stock', 1.5, code, [name, nameEn])(levels, extra);
}

export function etf(code: string, name: string, nameEn: string, levels: Levels, extra: Extra): SampleInstrument {
  return made('etf', 0.1, code, [name, nameEn])(levels, extra);
}

export function index(code: string, name: string, nameEn: string, levels: Levels, extra: Extra): SampleInstrument {
  return made('index', 0.6, code, [name, nameEn])(levels, extra);
}

/** An index by the names that the desk knows for it. */
export function knownIndex(code: string, levels: Levels, extra: Extra): SampleInstrument {
  const known = knownByCode(code);
  if (!known) throw new Error(`${code} is no known index`);
  return index(code, known.zh, known.en, levels, extra);
}
