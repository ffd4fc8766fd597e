import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { BadCell } from '../bad-cell.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const HEAD = { figure: 'figure', title: 'title', source: 'source', as_of: 'as_of' } as const;

/**
 * Any table as an exhibit: columns of its own behind the figure that shows it, its title and its source, which stand on the
 * first row and hold for those below. Of a figure, the newest table up to a week stands.
 */
export const exhibit: Format = {
  id: 'exhibit',
  version: 1,
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
    };
  },
};

function reader(
  headings: string,
  ownPlaces: readonly number[],
): ReturnType<Extract<ReturnType<Format['recognise']>, { kind: 'facts' }>['createReader']> {
  let head: { figure: string; title: string; source: string; as_of: IsoDate | null } | null = null;
  let rowNo = 0;
  return (cells, record) => {
    if (cells.text('figure') !== '' && cells.text('figure') !== head?.figure) {
      head = {
        figure: cells.text('figure'),
        title: cells.needText('title'),
        source: cells.needText('source'),
        as_of: cells.text('as_of') === '' ? null : cells.pastDate('as_of'),
      };
      rowNo = 0;
    }
    if (!head) throw new BadCell('EMPTY_CELL', 'figure', { text: '' });
    rowNo++;
    const own = JSON.stringify(ownPlaces.map((place) => (record.cells[place] ?? '').trim()));
    return { facts: [{ kind: 'exhibitRows', row: { ...head, row_no: rowNo, headings, cells: own } }] };
  };
}
