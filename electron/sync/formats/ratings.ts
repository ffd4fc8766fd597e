import { INDUSTRY_RATING_WORDS } from '../../../shared/market/industry-rating-words.ts';
import { RATING_EVENT_WORDS } from '../../../shared/market/rating-event.ts';
import type { Fact } from '../../store/fact-kinds.ts';
import { BadCell } from '../bad-cell.ts';
import { ownFormat } from '../own-table.ts';
import { createPlaces } from '../places-of-rows.ts';
import type { RecordCells } from '../record-cells.ts';

/**
 * The product's own list of names with their ratings. A row that names a sector is a place on the list, one that names a rating
 * and its day is an event, and most are both. One without a code that rates a sector is the rating of an industry. Places are a
 * snapshot, events add up: a list that leaves an old event out does not undo it. Since the newest list is the whole, a cell that
 * cannot be read must not take a name off it: it is told, and what the row says beside it stands.
 */
export const ratings = ownFormat({
  id: 'ratings',
  needs: ['code'],
  needsOneOf: ['stance', 'rating'],
  may: ['name', 'sector', 'group', 'order', 'event', 'rated_on', 'target_price', 'benchmark', 'by'],
  dates: ['rated_on'],
  createReader() {
    const placeIn = createPlaces();
    return (cells, { line }) => {
      const industry = industryOf(cells);
      if (industry) return { facts: [industry], names: [] };
      const code = cells.code('code');
      const refused: BadCell[] = [];
      const target = orRefused(refused, () => targetOf(cells));
      const order = orRefused(refused, () => cells.number('order'));
      const facts = [
        orRefused(refused, () => placeOf(cells, { code, target }, (name) => order ?? placeIn(name, line))),
        orRefused(refused, () => eventOf(cells, { code, target })),
      ].filter((fact) => fact !== null);
      if (facts.length === 0) throw refused[0] ?? new BadCell('EMPTY_CELL', 'rating', { text: '' });
      const name = cells.text('name');
      return { facts, names: name ? [{ code, name }] : [], refused };
    };
  },
});

interface Rated {
  readonly code: string;
  readonly target: number | null;
}

/** What is read, or null with the cell kept that could not be. */
function orRefused<Value>(refused: BadCell[], read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadCell)) throw error;
    refused.push(error);
    return null;
  }
}

function targetOf(cells: RecordCells): number | null {
  const target = cells.number('target_price');
  if (target !== null && target <= 0) throw new BadCell('BAD_PRICE', 'target_price', { value: target });
  return target;
}

function placeOf(cells: RecordCells, { code, target }: Rated, placeIn: (name: string) => number): Fact | null {
  if (cells.text('sector') === '' && cells.text('stance') === '') return null;
  const [sector, group] = [cells.needText('sector'), cells.text('group')];
  const row = {
    sector,
    group_name: group,
    code,
    place: placeIn([sector, group, code].join('\t')),
    stance: cells.needText('stance'),
    rating: cells.textOrNull('rating'),
    target_price: target,
  };
  return { kind: 'listPlaces', row };
}

function eventOf(cells: RecordCells, { code, target }: Rated): Fact | null {
  if (['rating', 'event', 'rated_on'].every((field) => cells.text(field) === '')) return null;
  const event = cells.text('event') === '' ? null : cells.oneOf('event', RATING_EVENT_WORDS);
  const row = {
    code,
    rated_on: cells.pastDate('rated_on'),
    event,
    rating: event === 'terminated' ? cells.textOrNull('rating') : cells.needText('rating'),
    target_price: target,
    benchmark: cells.codeOrNull('benchmark'),
    note: cells.textOrNull('note'),
    rated_by: cells.textOrNull('by'),
  };
  return { kind: 'ratingEvents', row };
}

/** What only a name has: with one of them a row without a code has lost it. */
const OF_NAMES = ['code', 'name', 'group', 'order', 'stance', 'target_price', 'benchmark'];

function industryOf(cells: RecordCells): Fact | null {
  if (cells.text('sector') === '' || OF_NAMES.some((field) => cells.text(field) !== '')) return null;
  const event = cells.text('event') === '' ? null : cells.oneOf('event', RATING_EVENT_WORDS);
  const isEnded = event === 'terminated' && cells.text('rating') === '';
  const row = {
    sector: cells.needText('sector'),
    rated_on: cells.pastDate('rated_on'),
    event,
    rating: isEnded ? null : cells.oneOf('rating', INDUSTRY_RATING_WORDS),
    note: cells.textOrNull('note'),
    rated_by: cells.textOrNull('by'),
  };
  return { kind: 'industryRatings', row };
}
