import { z } from 'zod';
import { type Mapping, mappingDraftSchema, mappingSchema } from '../../shared/contract/mappings.ts';
import { removeMapping, savedMappings } from '../store/mappings.ts';
import { headerOf } from '../sync/detect.ts';
import { likeliestHeader, readFirstRows } from '../sync/first-rows.ts';
import { guessMapping } from '../sync/guess-mapping.ts';
import { holdsFor } from '../sync/holds-for.ts';
import { badInput } from './bad-input.ts';
import type { DeskContext, Handlers } from './context.ts';
import { DeskFailure } from './failure.ts';
import { knownEntry } from './known-entry.ts';
import { mapFile, tryMapping } from './map-file.ts';
import { textEncodingOf } from './read-anew.ts';
import { checkMapping, isOfHeader, rememberMapping } from './remember-mapping.ts';
import { userChange } from './user-change.ts';

type Names =
  | 'inspect'
  | 'tryMapping'
  | 'mapFile'
  | 'mappings'
  | 'saveMapping'
  | 'removeMapping'
  | 'exportMappings'
  | 'importMappings';

const fileSchema = z.object({ mappings: z.array(mappingSchema) });

/** Files of other columns than any format's: how they begin, what a mapping makes of them, and the mappings that are kept. */
export const mappingsHandlers: Handlers<Names> = {
  async inspect({ fileId, headerLine, table, ...wanted }, { desk }) {
    const entry = knownEntry(desk, fileId);
    const encoding = wanted.encoding ?? textEncodingOf(entry);
    const first = await readFirstRows(desk.paths.data, entry.sha256, { ...wanted, encoding });
    const line = headerLine ?? likeliestHeader(first.rows);
    const header = headerOf(first.rows.find((row) => row.line === line)?.cells ?? []);
    const above = first.rows.filter((row) => line !== null && row.line < line).map(({ cells }) => cells);
    const below = first.rows.filter((row) => line !== null && row.line > line).map(({ cells }) => cells);
    const name = entry.name.replace(/\.[A-Za-z]{2,5}$/, '');
    const { delimiter } = wanted;
    const guessed = guessMapping({ header, above, below, table, delimiter, name });
    const saved = savedFor(desk, guessed.signature, entry.name);
    const isWanted = saved && (table === null || table === saved.table);
    return {
      fileId,
      ...first,
      headerLine: line,
      header,
      mapping: isWanted ? mappingDraftSchema.strip().parse(saved) : guessed,
    };
  },

  tryMapping: (given, call) => call.desk.own().inTurn(() => tryMapping(call, given)),

  mapFile: (given, call) => call.desk.own().inTurn(() => mapFile(call, given)),

  mappings: (_, { desk }) => ({ mappings: savedMappings(desk.userDb()) }),

  saveMapping({ mapping }, { desk, lang }) {
    checkMapping(mapping, lang);
    known(desk, mapping.id);
    rememberMapping(desk, 'saveMapping', [mapping]);
    return { mappings: savedMappings(desk.userDb()) };
  },

  removeMapping({ id }, { desk }) {
    known(desk, id);
    userChange(desk, 'removeMapping', (writer) => removeMapping(writer, id));
    desk.emit({ kind: 'dataChanged', subjects: ['settings'] });
    return { mappings: savedMappings(desk.userDb()) };
  },

  exportMappings(_, { desk }) {
    const text = `${JSON.stringify({ mappings: savedMappings(desk.userDb()) }, null, 2)}\n`;
    const bytes = new TextEncoder().encode(text);
    return desk.blobs.put({ fileName: 'mappings.json', mediaType: 'application/json', bytes });
  },

  importMappings({ text }, { desk, lang }) {
    const parsed = fileSchema.safeParse(jsonOf(text));
    if (!parsed.success) throw badInput('importMappings', parsed.error, lang);
    for (const mapping of parsed.data.mappings) checkMapping(mapping, lang);
    rememberMapping(desk, 'importMappings', parsed.data.mappings);
    return { mappings: savedMappings(desk.userDb()) };
  },
};

function known({ userDb }: DeskContext, id: string): void {
  if (!savedMappings(userDb()).some((mapping) => mapping.id === id)) throw new DeskFailure('NO_SUCH_MAPPING', { id });
}

/** The mapping that was saved for such a header: for files of this name, else for others, to begin with. */
function savedFor({ userDb }: DeskContext, signature: readonly string[], fileName: string): Mapping | null {
  const found = savedMappings(userDb()).filter((mapping) => isOfHeader(mapping, signature));
  return found.find((mapping) => holdsFor(mapping, fileName)) ?? found[0] ?? null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
