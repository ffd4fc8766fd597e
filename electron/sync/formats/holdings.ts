import { BadCell } from '../bad-cell.ts';
import { ownFormat } from '../own-table.ts';
import type { RecordCells } from '../record-cells.ts';
import type { RecordFacts } from './format.ts';

const BASES: Readonly<Record<string, 'issued' | 'H' | 'listed'>> = {
  issued: 'issued',
  已发行股份: 'issued',
  总股本: 'issued',
  h: 'H',
  h股: 'H',
  listed: 'listed',
  流通股: 'listed',
};

/** The product's own table of what is held through southbound: per cent of the issued shares, of H shares where `basis` says so. */
export const holdings = ownFormat({
  id: 'holdings',
  needs: ['date', 'code', 'pct'],
  may: ['name', 'shares', 'basis'],
  dates: ['date'],
  createReader: () => readHolding,
});

/** A record of what is held through southbound. */
export function readHolding(cells: RecordCells): RecordFacts {
  const pct = cells.percent('pct');
  if (pct === null) return { facts: [] };
  if (pct < 0 || pct > 100) throw new BadCell('OUT_OF_RANGE', 'pct', { text: cells.text('pct'), from: 0, to: 100 });
  const code = cells.code('code');
  const row = {
    code,
    date: cells.pastDate('date'),
    pct,
    shares: cells.count('shares'),
    // Left open, it says nothing: what another file stated of this day stays.
    basis: cells.text('basis') === '' ? null : cells.oneOf('basis', BASES),
  };
  const name = cells.text('name');
  return { facts: [{ kind: 'holdings', row }], names: name ? [{ code, name }] : [] };
}
