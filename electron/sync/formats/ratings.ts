import { RATING_EVENT_WORDS } from '../../../shared/market/rating-event.ts';
import type { Fact } from '../../store/fact-kinds.ts';
import { BadCell } from '../bad-cell.ts';
import { ownFormat } from '../own-table.ts';
import type { RecordCells } from '../record-cells.ts';

/**
 * The product's own list of names with their ratings. A row that names a sector is a place on the list, one that names a
 * rating and its day is an event, and most are both. Places are a snapshot, events add up: a list that leaves an old event
 * out does not undo it.
 */
export const ratings = ownFormat({
  id: 'ratings',
  needs: ['code'],
  needsOneOf: ['stance', 'rating'],
  may: ['name', 'sector', 'group', 'order', 'event', 'rated_on', 'target_price', 'benchmark'],
  dates: ['rated_on'],
  createReader:
    () =>
    (cells, { line }) => {
      const code = cells.code('code');
      const [place, event] = [placeOf(cells, code, line), eventOf(cells, code)];
      if (!place && !event) throw new BadCell('EMPTY_CELL', 'rating', { text: '' });
      const name = cells.text('name');
      return { facts: [place, event].filter((fact) => fact !== null), names: name ? [{ code, name }] : [] };
    },
});

function placeOf(cells: RecordCells, code: string, line: number): Fact | null {
  if (cells.text('sector') === '' && cells.text('stance') === '') return null;
  const row = {
    sector: cells.needText('sector'),
    group_name: cells.text('group'),
    code,
    place: cells.number('order') ?? line,
    stance: cells.needText('stance'),
    rating: cells.textOrNull('rating'),
    target_price: cells.number('target_price'),
  };
  return { kind: 'listPlaces', row };
}

function eventOf(cells: RecordCells, code: string): Fact | null {
  if (['rating', 'event', 'rated_on'].every((field) => cells.text(field) === '')) return null;
  const event = cells.text('event') === '' ? null : cells.oneOf('event', RATING_EVENT_WORDS);
  const target = cells.number('target_price');
  if (target !== null && target <= 0) throw new BadCell('BAD_PRICE', 'target_price', { value: target });
  const row = {
    code,
    rated_on: cells.pastDate('rated_on'),
    event,
    rating: event === 'terminated' ? cells.textOrNull('rating') : cells.needText('rating'),
    target_price: target,
    benchmark: cells.codeOrNull('benchmark'),
    note: cells.textOrNull('note'),
  };
  return { kind: 'ratingEvents', row };
}
