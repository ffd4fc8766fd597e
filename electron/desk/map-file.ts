import type { ImportFile, TextEncoding } from '../../shared/contract/imports.ts';
import type { Mapping, MappingDraft } from '../../shared/contract/mappings.ts';
import type { OutputOf } from '../../shared/contract/operations.ts';
import type { ReadDb } from '../store/db.ts';
import type { LedgerEntry, Told } from '../store/ledger.ts';
import { savedMappings } from '../store/mappings.ts';
import { filesOf } from '../sync/holds-for.ts';
import { placeInWords } from '../sync/place.ts';
import type { CallContext } from './context.ts';
import { issueInWords, questionInWords } from './import-file.ts';
import { readAnew, textEncodingOf } from './read-anew.ts';
import { checkMapping, rememberMapping } from './remember-mapping.ts';
import { entryOf, ledgerOrder, sourceOf } from './settle.ts';

/** A mapping given to a file, and the encoding that the file is to be read in; null leaves that as it is. */
interface Given {
  readonly fileId: number;
  readonly mapping: MappingDraft;
  readonly encoding: TextEncoding | null;
}

/** What would become of the file if it were read by the mapping; nothing of it is kept. */
export async function tryMapping(call: CallContext, given: Given): Promise<OutputOf<'tryMapping'>> {
  checkMapping(given.mapping, call.lang);
  const { db, sync } = call.desk.own();
  const entry = entryOf(db, given.fileId);
  const { files, preferences } = ledgerOrder(db);
  const others = { files: files.filter(({ fileId }) => fileId !== given.fileId), preferences };
  const file = sourceOf(db, { ...entry, decisions: null, ...toldBy(db, entry, given) });
  const { outcome, values } = await sync.tryOut({ file, others }, { signal: call.signal, onProgress: call.progress });
  const { status, rowsRead, rowsLoaded, rowsRejected, issueCount } = outcome;
  const headingOf = new Map(outcome.columns.map(({ field, heading }) => [field, heading]));
  return {
    fileId: given.fileId,
    status,
    rowsRead,
    rowsLoaded,
    rowsRejected,
    issueCount,
    issues: outcome.issues.map((issue) => issueInWords(issue, outcome, call.lang)),
    questions: outcome.questions.map((question) => questionInWords(question, outcome, call.lang)),
    values: values.map(({ line, key, field, value }) => ({
      ...placeInWords(line, outcome.sheets),
      column: headingOf.get(field) ?? headingOf.get(field === 'pre_close' ? 'preClose' : field) ?? null,
      key,
      field,
      value,
    })),
  };
}

/** Brings a file in by a mapping, and keeps it for files like this one where that is wished. */
export async function mapFile(call: CallContext, given: Given & { readonly remember: boolean }): Promise<ImportFile> {
  checkMapping(given.mapping, call.lang);
  const { db } = call.desk.own();
  const told = toldBy(db, entryOf(db, given.fileId), given);
  const file = await readAnew(call, given.fileId, () => told);
  if (given.remember && file.status !== 'unrecognised' && file.status !== 'rejected')
    rememberMapping(call.desk, 'mapFile', [told.mapping]);
  return file;
}

function toldBy(db: ReadDb, entry: LedgerEntry, { mapping, encoding }: Given): Told & { readonly mapping: Mapping } {
  return { encoding: encoding ?? textEncodingOf(entry), mapping: namedMapping(db, mapping, entry.name) };
}

/** A mapping as it is kept: in the place of the one that held for the same files, else under a name that is free. */
function namedMapping(db: ReadDb, draft: MappingDraft, fileName: string): Mapping {
  const files = filesOf(draft, fileName);
  const saved = savedMappings(db);
  const same = saved.find((one) => one.files === files && String(one.signature) === String(draft.signature));
  const isTaken = (id: string) => saved.some((one) => one.id === id);
  let id = draft.name;
  for (let number = 2; isTaken(id); number++) id = `${draft.name} ${number}`;
  return { ...draft, id: same?.id ?? id, files };
}
