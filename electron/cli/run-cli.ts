import path from 'node:path';
import { parseArgs } from 'node:util';
import type { DeskError, Lang, Reply } from '../../shared/contract/envelope.ts';
import type { OutputOf } from '../../shared/contract/operations.ts';
import { roundToText } from '../../shared/format/round.ts';
import type { Desk } from '../desk/desk.ts';
import type { Command } from './command.ts';
import { helpText } from './help.ts';
import { importCommands } from './import-commands.ts';
import { deliverFigure } from './run-figure.ts';
import { weekCommands } from './week-commands.ts';

const FIGURE = {
  name: 'figure',
  positionals: ['ID'],
  summary: { zh: '一张图（--format svg|png|csv|json）', en: 'one figure (--format svg|png|csv|json)' },
} as const;
const COMMANDS = [...importCommands, ...weekCommands];

/** Where a run of the command line reads and writes, and how it opens a desk. */
export interface CliHost {
  readonly argv: readonly string[];
  /** Where the user stands; paths are meant from there. */
  readonly here: string;
  readonly openDesk: (folders: { data: string | null; drop: string[] }) => Promise<Desk>;
  readonly stdout: (bytes: string | Uint8Array) => void;
  readonly stderr: (text: string) => void;
  /** Whether somebody watches standard error. */
  readonly showProgress: boolean;
  /** Resolves when the user ends a command that stays. */
  readonly untilStopped: () => Promise<void>;
}

/** Runs one command; gives the exit code: 0 done, 1 done with problems told, 2 not done. */
export async function runCli(host: CliHost): Promise<number> {
  const parsed = parseFlags(host.argv);
  if (typeof parsed === 'string') return refuse(host, parsed);
  const { values, positionals } = parsed;
  const lang: Lang = values.lang === 'en' ? 'en' : 'zh';
  const [name, ...rest] = positionals;
  const chosen = [...COMMANDS, FIGURE].find((command) => command.name === name);
  if (values.help || name === undefined) {
    host.stdout(helpText(chosen ? [chosen] : [...COMMANDS, FIGURE], lang));
    return name === undefined && !values.help ? 2 : 0;
  }
  if (!chosen) return refuse(host, `desk: ${name}?\n${helpText([...COMMANDS, FIGURE], lang)}`);
  if (rest.length !== chosen.positionals.length) return refuse(host, helpText([chosen], lang));
  const resolve = (folder: string) => path.resolve(host.here, folder);
  const desk = await host.openDesk({
    data: values.data ? resolve(values.data) : null,
    drop: (values.drop ?? []).map(resolve),
  });
  const call = (operation: string, input: unknown): Promise<Reply<unknown>> =>
    desk.call({ callId: 'cli', name: operation, input, lang });
  try {
    desk.subscribe((event) => {
      if (event.kind === 'progress' && event.total && host.showProgress)
        host.stderr(`\r${roundToText((100 * event.done) / event.total, 0)}% `);
    });
    if (chosen.name === FIGURE.name) {
      const { week = null, format = 'svg', theme = 'print', out, json = false } = values;
      const reply = (await call('exportFigure', { id: rest[0], week, format, theme })) as Reply<
        OutputOf<'exportFigure'>
      >;
      const delivered = deliverFigure(desk, reply, { path: out ? resolve(out) : null, json });
      if (!delivered.ok) return fail(host, delivered.error, json);
      host.stdout(delivered.value.stdout);
      return 0;
    }
    const command = chosen as Command;
    const { week = null, format = null, theme = null, json = false } = values;
    const reply = await call(command.operation, command.input({ positionals: rest, week, format, theme }));
    if (!reply.ok) return fail(host, reply.error, json);
    const value = reply.value as never;
    host.stdout(json ? `${JSON.stringify(value)}\n` : `${command.print(value, lang)}\n`);
    if (values.watch && command.operation === 'sync') {
      desk.watch();
      await host.untilStopped();
    }
    return command.hasProblems(value) ? 1 : 0;
  } finally {
    await desk.close();
  }
}

function parseFlags(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        drop: { type: 'string', multiple: true },
        week: { type: 'string' },
        format: { type: 'string' },
        theme: { type: 'string' },
        out: { type: 'string' },
        lang: { type: 'string' },
        json: { type: 'boolean' },
        watch: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refuse(host: CliHost, words: string): number {
  host.stderr(`${words}\n`);
  return 2;
}

function fail(host: CliHost, error: DeskError, json: boolean): number {
  if (json) host.stdout(`${JSON.stringify({ error })}\n`);
  host.stderr(`${error.code}: ${error.message}\n${error.hint}\n`);
  return 2;
}
