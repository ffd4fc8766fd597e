import { ownFormat } from '../own-table.ts';

/** The product's own table of numbers that documents state: the words as printed, the value, and where it stands. */
export const citations = ownFormat({
  id: 'citations',
  needs: ['text', 'subject', 'as_of'],
  may: ['value', 'unit', 'publisher', 'document', 'valid_until'],
  dates: ['as_of', 'valid_until'],
  createReader: () => (cells) => {
    const row = {
      subject: cells.needText('subject'),
      ...cells.measure('value'),
      as_of: cells.pastDate('as_of'),
      publisher: cells.text('publisher'),
      text: cells.needText('text'),
      document: cells.textOrNull('document'),
      valid_until: cells.dateOrNull('valid_until'),
    };
    return { facts: [{ kind: 'citations', row }] };
  },
});
