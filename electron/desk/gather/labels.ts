import type { InstrumentKind } from '../../../shared/contract/week-parts.ts';
import type { InstrumentLabel, Labels } from '../../../shared/market/instrument-name.ts';
import type { ReadDb } from '../../store/db.ts';
import { namesByCode } from '../../store/prices.ts';
import { type Stored, standingList } from '../../store/stated-facts.ts';
import type { DeskContext } from '../context.ts';
import { keptUntilChanged } from '../kept-until-changed.ts';

/** What is known of an instrument that only tables of facts name. */
const UNLISTED = { nameEn: null, kind: null, listedOn: null, delistedOn: null, sector: null, listed: false };

const kept = keptUntilChanged<Labels>(1);

/** What files say of instruments: the names that came with facts, and above them the list of instruments that stands. */
export function gatherLabels(desk: DeskContext): Labels {
  return kept(desk, 'labels', () => readLabels(desk.cache()));
}

function readLabels(db: ReadDb): Labels {
  const labels = new Map<string, InstrumentLabel>();
  for (const [code, name] of namesByCode(db)) labels.set(code, { ...UNLISTED, name });
  for (const row of standingList(db, 'instruments')) labels.set(row.code, labelOf(row));
  return labels;
}

function labelOf({ name, name_en, kind, listed_on, delisted_on, sector }: Stored<'instruments'>): InstrumentLabel {
  return {
    name,
    nameEn: name_en,
    kind: (['stock', 'index', 'etf', 'fx'] as const).find((known): known is InstrumentKind => known === kind) ?? null,
    listedOn: listed_on,
    delistedOn: delisted_on,
    sector,
    listed: true,
  };
}
