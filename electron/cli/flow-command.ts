import { flowsTable, flowsText } from '../../shared/week/flows-table.ts';
import { type Command, type CommandArgs, command, table } from './command.ts';

/** The lists of a span, as a table on the terminal or as CSV. */
export const flowCommands = [
  command({
    name: 'flows',
    positionals: [],
    summary: {
      zh: '资金流向：日、周、月或区间的活跃个股（--span day|week|month|range，--csv FILE）',
      en: 'southbound by name over a day, the week, its month or a range (--span day|week|month|range, --csv FILE)',
    },
    options: ['week', 'span', 'day', 'from', 'to', 'channel', 'csv'],
    operation: 'flows',
    input: inputOf,
    hasProblems: ({ days, why }) => why === 'absent' || days.have < days.want,
    print: (flows, lang) => {
      const { above, rows, below } = flowsText(flows, lang);
      return [above, table(rows), ...below].join('\n');
    },
    file: {
      exports: 'exportTable',
      out: 'csv',
      // The desk checks the input as it checks every caller's.
      input: async (args, { call, lang }) => flowsTable(await call('flows', inputOf(args) as never), lang),
    },
  }),
] as readonly Command[];

/** A day or an end of a range says which span is meant; what does not belong to the span is for the desk to refuse. */
function inputOf({ option }: CommandArgs) {
  const [date, from, to] = [option('day'), option('from'), option('to')];
  const kind = option('span') ?? (date !== null ? 'day' : from !== null || to !== null ? 'range' : 'week');
  const given = Object.entries({ date, from, to }).filter(([, value]) => value !== null);
  return {
    week: option('week'),
    span: { kind, ...(kind === 'day' ? { date: null } : {}), ...Object.fromEntries(given) },
    channel: option('channel') ?? 'all',
  };
}
