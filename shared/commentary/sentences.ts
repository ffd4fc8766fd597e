import type { Sentence } from './sentence.ts';
import { activeIn } from './sentences/active-in.ts';
import { activeOut } from './sentences/active-out.ts';
import { advice } from './sentences/advice.ts';
import { ahPremium } from './sentences/ah-premium.ts';
import { citations } from './sentences/citations.ts';
import { globalIndices } from './sentences/global-indices.ts';
import { listChanges } from './sentences/list-changes.ts';
import { movers } from './sentences/movers.ts';
import { ratingBreaches } from './sentences/rating-breaches.ts';
import { ratingChanges } from './sentences/rating-changes.ts';
import { retail } from './sentences/retail.ts';
import { sectorMove } from './sentences/sector-move.ts';
import { sizeAndDividend } from './sentences/size-and-dividend.ts';
import { southboundNet } from './sentences/southbound-net.ts';
import { southboundSums } from './sentences/southbound-sums.ts';
import { targetsReached } from './sentences/targets-reached.ts';
import { themes } from './sentences/themes.ts';

/** Every sentence, in the order of the report; those of a paragraph stand together. */
export const SENTENCES: readonly Sentence[] = [
  sectorMove,
  movers,
  globalIndices,
  sizeAndDividend,
  themes,
  retail,
  citations,
  southboundNet,
  southboundSums,
  activeIn,
  activeOut,
  ahPremium,
  ratingChanges,
  ratingBreaches,
  targetsReached,
  listChanges,
  advice,
];

export function sentenceById(id: string): Sentence | null {
  return SENTENCES.find((sentence) => sentence.id === id) ?? null;
}
