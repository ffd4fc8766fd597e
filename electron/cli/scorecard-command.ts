import { scorecardTable } from '../../shared/week/scorecard-table.ts';
import type { BlobCommand } from './blob-commands.ts';

/** The scorecard as a table. */
export const scorecardCommand: BlobCommand = {
  name: 'ratings scorecard',
  positionals: [],
  summary: { zh: '评级回溯，CSV（--csv FILE）', en: 'the scorecard as CSV (--csv FILE)' },
  options: ['week', 'csv'],
  exports: 'exportTable',
  out: 'csv',
  async input({ option }, { call, lang }) {
    // The desk checks the week as it checks every input.
    const { lines } = await call('ratings', { week: option('week') as never });
    return scorecardTable(lines, lang);
  },
};
