import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { BadCell } from '../bad-cell.ts';
import type { RecordCells } from '../record-cells.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const HEAD = { figure: 'figure', title: 'title', source: 'source', as_of: 'as_of' } as const;

/**
 * Any table as an exhibit: columns of its own behind the figure that shows it, its title and its source, which stand on the
 * first row and hold for those below. A row that names another day begins another table of the figure; of a figure, the newest
 * table up to a week stands. Rows below a first row that cannot be read belong to no table.
 */
export const exhibit: Format = {
  id: 'exhibit',
  version: 2,
  vendor: null,
  recognise(header) {
    const columns = placesOf(headerKeys(header), HEAD, ['figure', 'title', 'source']);
    if (!columns || header.length === columns.size) return null;
    const ownPlaces = [...header.keys()].filter((place) => ![...columns.values()].includes(place));
    const headings = JSON.stringify(ownPlaces.map((place) => header[place]));
    return {
      kind: 'facts',
      columns,
      dates: columns.has('as_of') ? ['as_of'] : [],
      createReader: () => reader(headings, ownPlaces),
      weeklyLookalike: false,
    };
  },
};

interface Head {
  readonly figure: string;
  readonly title: string;
  readonly source: string;
  readonly as_of: IsoDate | null;
}

function reader(
  headings: string,
  ownPlaces: readonly number[],
): ReturnType<Extract<ReturnType<Format['recognise']>, { kind: 'facts' }>['createReader']> {
  const heads = new Map<string, Head>();
  const rowsOf = new Map<string, number>();
  let head: Head | null = null;
  return (cells, record) => {
    const figure = cells.text('figure') || head?.figure;
    if (figure === undefined) throw new BadCell('NO_EXHIBIT_HEAD', 'figure', {});
    if (Object.values(HEAD).some((field) => cells.text(field) !== '')) {
      const before = heads.get(figure) ?? null;
      // Until it is read, nothing below may be taken for a part of the table above.
      head = null;
      head = headOf(cells, figure, before);
      heads.set(figure, head);
    }
    if (!head) throw new BadCell('NO_EXHIBIT_HEAD', 'figure', {});
    const rowNo = (rowsOf.get(figure) ?? 0) + 1;
    rowsOf.set(figure, rowNo);
    const own = JSON.stringify(ownPlaces.map((place) => (record.cells[place] ?? '').trim()));
    return { facts: [{ kind: 'exhibitRows', row: { ...head, row_no: rowNo, headings, cells: own } }] };
  };
}

/** The table that a row belongs to: what it leaves open is as in the figure's table before, and of one day there is one. */
function headOf(cells: RecordCells, figure: string, before: Head | null): Head {
  const head = {
    figure,
    title: cells.text('title') || (before?.title ?? cells.needText('title')),
    source: cells.text('source') || (before?.source ?? cells.needText('source')),
    as_of: cells.text('as_of') === '' ? (before?.as_of ?? null) : cells.pastDate('as_of'),
  };
  if (before && before.as_of === head.as_of)
    for (const field of ['title', 'source'] as const)
      if (head[field] !== before[field])
        throw new BadCell('EXHIBIT_HEAD_DIFFERS', field, { text: head[field], before: before[field] });
  return head;
}
