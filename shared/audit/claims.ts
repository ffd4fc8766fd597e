import type { IsoDate } from '../market/iso-date.ts';
import { type Claim, claimSite, type FoundClaim } from './claim.ts';
import { breadth } from './claims/breadth.ts';
import { flowTrend } from './claims/flow-trend.ts';
import { growthTurn } from './claims/growth-turn.ts';
import { leaders } from './claims/leaders.ts';
import { mostBought } from './claims/most-bought.ts';
import { move } from './claims/move.ts';
import { stance } from './claims/stance.ts';
import { verdict } from './claims/verdict.ts';
import type { AuditData } from './reading.ts';

/** Every kind of claim in words that is held to the data. */
export const CLAIMS: readonly Claim[] = [verdict, move, flowTrend, breadth, leaders, mostBought, growthTurn, stance];

/** The claims of a sentence, in their order. */
export function claimsIn(text: string, data: AuditData, around: IsoDate): FoundClaim[] {
  const site = claimSite(text, data, around);
  return CLAIMS.flatMap((claim) => claim(site, data)).sort((a, b) => a.from - b.from);
}
