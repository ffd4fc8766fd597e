import { formatNumber } from '../../shared/format/number.ts';
import { scorecardTable } from '../../shared/week/scorecard-table.ts';
import { command, table } from './command.ts';

/** The scorecard as the table that compliance asks for: on the terminal, or as CSV. */
export const scorecardCommand = command({
  name: 'ratings scorecard',
  positionals: [],
  summary: { zh: '评级回溯全表（--csv FILE）', en: 'the whole scorecard (--csv FILE)' },
  options: ['week', 'csv'],
  operation: 'ratings',
  input: ({ option }) => ({ week: option('week') }),
  hasProblems: () => false,
  print: ({ lines }, lang) => {
    const { columns, rows } = scorecardTable(lines, lang);
    const printed = (cell: string | number | null, row: number, column: number) => {
      const { decimals = null } = columns[column] ?? {};
      const own = Array.isArray(decimals) ? decimals[row] : decimals;
      return typeof cell === 'number' ? formatNumber(cell, own ?? 2) : (cell ?? '');
    };
    const body = rows.map((cells, row) => cells.map((cell, column) => printed(cell, row, column)));
    return table([columns.map(({ header }) => header), ...body]);
  },
  file: {
    exports: 'exportTable',
    out: 'csv',
    // The desk checks the week as it checks every input.
    input: async ({ option }, { call, lang }) =>
      scorecardTable((await call('ratings', { week: option('week') as never })).lines, lang),
  },
});
