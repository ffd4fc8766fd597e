import { MARKETS } from '../../../shared/market/market.ts';
import { BadCell } from '../bad-cell.ts';
import { ownFormat } from '../own-table.ts';
import type { RecordCells } from '../record-cells.ts';

const KINDS: Readonly<Record<string, 'stock' | 'index' | 'etf' | 'fx'>> = {
  stock: 'stock',
  股票: 'stock',
  个股: 'stock',
  index: 'index',
  指数: 'index',
  etf: 'etf',
  基金: 'etf',
  fx: 'fx',
  汇率: 'fx',
};

/** The product's own list of instruments: labels of facts, which never change one that is loaded. The newest list is the whole. */
export const instruments = ownFormat({
  id: 'instruments',
  needs: ['code', 'name', 'kind'],
  may: ['name_en', 'market', 'currency', 'aliases', 'listed_on', 'delisted_on', 'groups', 'sector'],
  dates: ['listed_on', 'delisted_on'],
  createReader: () => (cells) => {
    const row = {
      code: cells.code('code'),
      name: cells.needText('name'),
      name_en: cells.textOrNull('name_en'),
      kind: cells.oneOf('kind', KINDS),
      market: marketOf(cells),
      currency: cells.text('currency') === '' ? null : cells.currency('currency'),
      aliases: listOf(cells, 'aliases'),
      listed_on: cells.dateOrNull('listed_on'),
      delisted_on: cells.dateOrNull('delisted_on'),
      groups: listOf(cells, 'groups'),
      sector: cells.textOrNull('sector'),
    };
    return { facts: [{ kind: 'instruments', row }] };
  },
});

function marketOf(cells: RecordCells): string | null {
  const word = cells.text('market').toUpperCase();
  if (word === '') return null;
  const market = MARKETS.find((known) => known === word);
  if (!market) throw new BadCell('BAD_WORD', 'market', { text: word, choices: MARKETS.join(', ') });
  return market;
}

/** Several names in one cell, as a JSON list; null where there is none. */
function listOf(cells: RecordCells, field: string): string | null {
  const names = cells
    .text(field)
    .split(/[;；|、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length > 0 ? JSON.stringify(names) : null;
}
