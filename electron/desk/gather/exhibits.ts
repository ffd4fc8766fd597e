import type { Exhibit } from '../../../shared/contract/week-parts.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import type { ReadDb } from '../../store/db.ts';
import { standingExhibits } from '../../store/stated-facts.ts';

/** The tables that stand at a week's end, one a figure. */
export function gatherExhibits(db: ReadDb, day: IsoDate): Exhibit[] {
  return [...Map.groupBy(standingExhibits(db, day), ({ figure }) => figure)].flatMap(([figure, rows]) => {
    const [first] = rows;
    if (!first) return [];
    return {
      figure,
      title: first.title,
      source: first.source,
      asOf: first.as_of,
      headings: cellsOf(first.headings),
      rows: rows.map(({ cells }) => cellsOf(cells)),
    };
  });
}

function cellsOf(json: string): string[] {
  return JSON.parse(json) as string[];
}
