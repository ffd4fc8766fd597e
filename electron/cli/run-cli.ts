import path from 'node:path';
import { parseArgs } from 'node:util';
import type { DeskError, Lang, Reply } from '../../shared/contract/envelope.ts';
import { roundToText } from '../../shared/format/round.ts';
import type { Desk } from '../desk/desk.ts';
import { DeskFailure, deskErrorOf } from '../desk/failure.ts';
import { auditCommand } from './audit-command.ts';
import { type BlobCommand, blobCommands } from './blob-commands.ts';
import { callingDesk, StepFailed } from './call-desk.ts';
import { type Command, type CommandArgs, type FileOf, VALUE_OPTIONS, type ValueOption } from './command.ts';
import { type BlobReply, deliverBlob } from './deliver-blob.ts';
import { figureCommands, importGroupsCommand } from './figure-commands.ts';
import { flowCommands } from './flow-command.ts';
import { helpText } from './help.ts';
import { importCommands } from './import-commands.ts';
import { listCommands } from './list-commands.ts';
import { mapCommand, mappingCommands, type StepsArgs, type StepsCommand } from './mapping-commands.ts';
import { noteCommand, notesCommand } from './note-commands.ts';
import { packCommand, publishCommand, publishedCommands } from './publish-commands.ts';
import { ratingCommands } from './rating-commands.ts';
import { reportCommand } from './report-command.ts';
import { scorecardCommand } from './scorecard-command.ts';
import { updateCommands } from './update-commands.ts';
import { weekCommands } from './week-commands.ts';

const ALL: readonly (Command | BlobCommand | StepsCommand)[] = [
  ...importCommands,
  mapCommand,
  ...mappingCommands,
  ...weekCommands,
  ...flowCommands,
  ...figureCommands,
  importGroupsCommand,
  ...listCommands,
  ...ratingCommands,
  scorecardCommand,
  notesCommand,
  noteCommand,
  reportCommand,
  auditCommand,
  publishCommand,
  ...publishedCommands,
  packCommand,
  ...updateCommands,
  ...blobCommands,
];

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
  const json = host.argv.includes('--json');
  const lang: Lang = host.argv.some(
    (word, index) => word === '--lang=en' || (word === '--lang' && host.argv[index + 1] === 'en'),
  )
    ? 'en'
    : 'zh';
  try {
    const { values, positionals } = parseFlags(host.argv);
    const { chosen, name, rest } = chooseCommand(wordsMeant(values, positionals));
    if (values.help) {
      host.stdout(helpText(chosen ? [chosen] : ALL, lang));
      return 0;
    }
    if (!chosen) throw badUsage(name === undefined ? ALL.map((each) => each.name).join(' | ') : `${name}?`);
    if (!fits(rest, chosen.positionals)) throw badUsage(['desk', chosen.name, ...chosen.positionals].join(' '));
    const desk = await host.openDesk(foldersOf(values, host.here));
    try {
      return await runCommand(host, desk, chosen, { ...values, rest, lang, json });
    } finally {
      await desk.close();
    }
  } catch (error) {
    return fail(host, deskErrorOf(error, lang), json);
  }
}

/** Two options turn a command into another: `undo 3 --dry-run` is `plan undo 3`, `week --as-published` is `published week`. */
function wordsMeant(values: Flags, positionals: readonly string[]): readonly string[] {
  if (values['dry-run'] && positionals[0] !== mapCommand.name) return ['plan', ...positionals];
  return values['as-published'] ? ['published', ...positionals] : positionals;
}

/** A word in brackets may be left out. */
function fits(rest: readonly string[], positionals: readonly string[]): boolean {
  const needed = positionals.filter((word) => !word.startsWith('['));
  return rest.length >= needed.length && rest.length <= positionals.length;
}

/** A command's name is one word or two; two are looked for first. */
function chooseCommand([first, second, ...others]: readonly string[]) {
  const two = ALL.find((command) => second !== undefined && command.name === `${first} ${second}`);
  if (two) return { chosen: two, name: two.name, rest: others };
  const rest = second === undefined ? others : [second, ...others];
  return { chosen: ALL.find((command) => command.name === first), name: first, rest };
}

type ValueOptions = { readonly [Name in ValueOption]: { readonly type: 'string' } };
type Flags = ReturnType<typeof parseFlags>['values'];
type Run = Omit<Flags, 'lang' | 'json'> & {
  readonly rest: readonly string[];
  readonly lang: Lang;
  readonly json: boolean;
};

async function runCommand(host: CliHost, desk: Desk, chosen: (typeof ALL)[number], run: Run): Promise<number> {
  const { rest, lang, json } = run;
  const args: CommandArgs = {
    positionals: rest,
    option: (name: ValueOption) => run[name] ?? null,
    yes: run.yes ?? false,
    documents: run.document ?? [],
  };
  const call = (operation: string, input: unknown): Promise<Reply<unknown>> =>
    desk.call({ callId: 'cli', name: operation, input, lang });
  desk.subscribe((event) => {
    if (event.kind === 'progress' && event.total && host.showProgress)
      host.stderr(`\r${roundToText((100 * event.done) / event.total, 0)}% `);
  });
  if ('steps' in chosen)
    return runSteps(host, chosen, { ...args, lang, here: host.here, dryRun: run['dry-run'] ?? false }, call, json);
  const asked = { args, call, run };
  if (!('operation' in chosen)) return runFile(host, desk, chosen, asked);
  const isFile = chosen.file !== undefined && run[chosen.file.out] !== undefined;
  return isFile ? runFile(host, desk, chosen.file, asked) : runOperation(host, desk, chosen, asked);
}

interface AskedRun {
  readonly args: CommandArgs;
  readonly call: (operation: string, input: unknown) => Promise<Reply<unknown>>;
  readonly run: Run;
}

/** Runs one operation, and tells what it gave. */
async function runOperation(
  host: CliHost,
  desk: Desk,
  chosen: Command,
  { args, call, run }: AskedRun,
): Promise<number> {
  const { lang, json } = run;
  const reply = await call(chosen.operation, chosen.input(args));
  if (!reply.ok) return fail(host, reply.error, json);
  const value = reply.value as never;
  host.stdout(json ? `${JSON.stringify(value)}\n` : `${chosen.print(value, lang)}\n`);
  if (run.watch && chosen.operation === 'sync') {
    desk.watch();
    await host.untilStopped();
  }
  return chosen.hasProblems(value) ? 1 : 0;
}

/** Makes the bytes of a command, and writes them where they are to stand. */
async function runFile(host: CliHost, desk: Desk, file: FileOf, { args, call, run }: AskedRun): Promise<number> {
  const { lang, json, [file.out]: out } = run;
  return orTold(host, json, async () => {
    const input = await file.input(args, { call: callingDesk(call), lang });
    const reply = (await call(file.exports, input)) as BlobReply;
    const delivered = deliverBlob(desk, reply, { path: out ? path.resolve(host.here, out) : null, json, lang });
    if (!delivered.ok) return fail(host, delivered.error, json);
    host.stdout(delivered.value.stdout);
    return 0;
  });
}

/** Runs a command of several operations. */
async function runSteps(
  host: CliHost,
  chosen: StepsCommand,
  args: StepsArgs,
  call: (operation: string, input: unknown) => Promise<Reply<unknown>>,
  json: boolean,
): Promise<number> {
  return orTold(host, json, async () => {
    const { value, text, hasProblems } = await chosen.steps(callingDesk(call), args);
    host.stdout(json ? `${JSON.stringify(value)}\n` : `${text}\n`);
    return hasProblems ? 1 : 0;
  });
}

/** Does something of several operations; the first that fails is told, and ends it. */
async function orTold(host: CliHost, json: boolean, act: () => Promise<number>): Promise<number> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof StepFailed) return fail(host, error.error, json);
    throw error;
  }
}

/** An empty folder name, as an unset shell variable leaves it, would mean wherever the user happens to stand. */
function foldersOf({ data, drop = [] }: Flags, here: string) {
  if (data === '') throw badUsage('--data ""');
  if (drop.includes('')) throw badUsage('--drop ""');
  return {
    data: data === undefined ? null : path.resolve(here, data),
    drop: drop.map((folder) => path.resolve(here, folder)),
  };
}

function badUsage(problem: string): DeskFailure {
  return new DeskFailure('BAD_USAGE', { problem });
}

function parseFlags(argv: readonly string[]) {
  const parsed = parsedFlags(argv);
  const { lang } = parsed.values;
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') throw badUsage(`--lang ${lang}`);
  return parsed;
}

function parsedFlags(argv: readonly string[]) {
  try {
    return parseArgs({
      // A negative number is a word, not an option: written with a minus sign proper it is read as one.
      args: argv.map((word) => word.replace(/^-(?=[\d.])/, '\u2212')),
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        drop: { type: 'string', multiple: true },
        ...(Object.fromEntries(VALUE_OPTIONS.map((name) => [name, { type: 'string' }])) as ValueOptions),
        lang: { type: 'string' },
        json: { type: 'boolean' },
        watch: { type: 'boolean' },
        yes: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        document: { type: 'string', multiple: true },
        'as-published': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw badUsage(error instanceof Error ? error.message : String(error));
  }
}

function fail(host: CliHost, error: DeskError, json: boolean): number {
  if (json) host.stdout(`${JSON.stringify({ error })}\n`);
  host.stderr(`${error.code}: ${error.message}\n${error.hint}\n`);
  return 2;
}
