import type { Figure } from './figure.ts';
import { lackNote } from './lack-note.ts';

const id = 'price-table';
const words = { zh: { noFinding: '云产品价格调整' }, en: { noFinding: 'Price changes of cloud products' } };

/** 图4: a table as a document prints it, under the document's own title. */
export const priceTable: Figure = {
  id,
  counts: 'figure',
  section: 'industry',
  words,
  data({ rows }) {
    const { lang } = rows;
    const exhibit = rows.exhibits.find(({ figure }) => figure === id) ?? null;
    const isNumber = (column: number) =>
      exhibit?.rows.every((cells) => /^[-+(]?[\d.,]+[%)]?$/.test(cells[column]?.trim() ?? '')) ?? false;
    return {
      kind: 'table',
      title: exhibit?.title || words[lang].noFinding,
      unit: '',
      decimals: 0,
      columns: (exhibit?.headings ?? []).map((header, index) => ({
        key: String(index),
        header,
        align: isNumber(index) ? 'right' : 'left',
      })),
      rows: (exhibit?.rows ?? []).map((cells, index) => ({
        key: String(index),
        isClosing: false,
        cells: cells.map((cell) => ({ text: cell, value: null, trace: null, tone: null, note: null })),
      })),
      notes: exhibit ? [] : [lackNote(words[lang].noFinding, lang)],
      source: { kind: 'document', names: exhibit?.source ? [exhibit.source] : [] },
      asOf: exhibit?.asOf ?? null,
      state: exhibit ? 'complete' : 'missing',
      missing: exhibit ? [] : [id],
    };
  },
};
