import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Lang } from '../../shared/contract/envelope.ts';
import { UPLOAD_PIECE_BYTES } from '../../shared/contract/hand-over.ts';
import type { InputOf, OutputOf } from '../../shared/contract/operations.ts';
import { DeskFailure } from '../desk/failure.ts';
import type { CallDesk } from './call-desk.ts';
import { type Command, type CommandArgs, command, table } from './command.ts';
import { importFileText, needsUser } from './import-commands.ts';

/** What the commands of several operations are given beside what was written behind them. */
export interface StepsArgs extends CommandArgs {
  readonly lang: Lang;
  /** Where the user stands; paths are meant from there. */
  readonly here: string;
  readonly dryRun: boolean;
}

/** A command that is several operations: what it gives as JSON and as text, and whether problems were told. */
export interface StepsCommand extends Pick<Command, 'name' | 'positionals' | 'summary' | 'options'> {
  readonly steps: (
    call: CallDesk,
    args: StepsArgs,
  ) => Promise<{ readonly value: unknown; readonly text: string; readonly hasProblems: boolean }>;
}

/** Brings a file in by a mapping of its columns, or shows how it begins and what its columns seem to be. */
export const mapCommand: StepsCommand = {
  name: 'map',
  positionals: ['FILE'],
  summary: {
    zh: '对应一个文件的列（--as FILE.json；不写则给出推测）',
    en: 'map the columns of a file (--as FILE.json; without it, what they seem to be)',
  },
  options: ['as', 'encoding', 'dry-run'],
  async steps(call, { positionals: [file = ''], option, here, dryRun }) {
    const mappingFile = option('as');
    // Read before the file goes into the ledger: a slip in it is to leave nothing behind.
    const mapping = mappingFile === null ? null : mappingIn(bytesOf(path.resolve(here, mappingFile)));
    const fileId = await handOver(call, path.resolve(here, file));
    const encoding = option('encoding') as InputOf<'inspect'>['encoding'];
    if (mapping === null) {
      const seen = await call('inspect', { fileId, encoding });
      return { value: seen, text: JSON.stringify(seen.mapping, null, 2), hasProblems: false };
    }
    const given = { fileId, encoding, mapping: mapping as InputOf<'mapFile'>['mapping'] };
    if (dryRun) {
      const tried = await call('tryMapping', given);
      return { value: tried, text: triedText(tried), hasProblems: needsUser(tried) };
    }
    const mapped = await call('mapFile', { ...given, remember: true });
    return { value: mapped, text: importFileText([mapped]), hasProblems: needsUser(mapped) };
  },
};

/** What is kept of mappings. */
export const mappingCommands = [
  command({
    name: 'mappings',
    positionals: [],
    summary: { zh: '列出记住的列对应', en: 'list the mappings of columns that are kept' },
    operation: 'mappings',
    input: () => ({}),
    hasProblems: () => false,
    print: mappingsText,
  }),
  command({
    name: 'mappings remove',
    positionals: ['ID'],
    summary: { zh: '移除一个列对应；已导入的文件不变', en: 'remove one; files that are in stay as they are' },
    operation: 'removeMapping',
    input: ({ positionals: [id] }) => ({ id }),
    hasProblems: () => false,
    print: mappingsText,
  }),
] as readonly Command[];

function mappingsText({ mappings }: OutputOf<'mappings'>): string {
  return table(mappings.map(({ id, name, table: kind, signature }) => [id, name, kind, signature.join(' | ')]));
}

function triedText({ status, rowsLoaded, rowsRead, values, issues }: OutputOf<'tryMapping'>): string {
  return [
    `${status} ${rowsLoaded}/${rowsRead}`,
    table(values.map(({ line, column, key, field, value }) => [`${line}`, column ?? '', key, field, String(value)])),
    ...issues.map(({ line, code, message }) => `${line ?? ''}: ${code} ${message}`),
  ].join('\n');
}

/** Hands a file over as a window would; one that the ledger knows is told by its number. */
async function handOver(call: CallDesk, file: string): Promise<number> {
  const bytes = bytesOf(file);
  const upload = randomUUID();
  let offset = 0;
  do {
    const piece = bytes.subarray(offset, offset + UPLOAD_PIECE_BYTES);
    await call('uploadPiece', { upload, offset, base64: piece.toString('base64') });
    offset += UPLOAD_PIECE_BYTES;
  } while (offset < bytes.length);
  const { id } = await call('importUpload', { upload, name: path.basename(file) });
  if (id === null) throw new DeskFailure('BAD_USAGE', { problem: file });
  return id;
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new DeskFailure('BAD_USAGE', { problem: `${file}: ${reason}` });
  }
}

/** The mapping in what `map` printed, in an exported one, or as it is; the desk checks it. */
function mappingIn(bytes: Buffer): unknown {
  try {
    const read: unknown = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
    const whole = read !== null && typeof read === 'object' && 'mapping' in read ? read.mapping : read;
    if (whole === null || typeof whole !== 'object') return whole;
    const { id: _, files: __, ...mapping } = whole as Readonly<Record<string, unknown>>;
    return mapping;
  } catch {
    throw new DeskFailure('BAD_USAGE', { problem: '--as: JSON?' });
  }
}
