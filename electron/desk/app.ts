import { text } from '../../shared/i18n/text.ts';
import { marketOf } from '../../shared/market/code.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import { rejectedRowCount } from '../store/applied.ts';
import { currentCacheFile } from '../store/cache-db.ts';
import { allEntries, countsByState, type LedgerState } from '../store/ledger.ts';
import { allSeries, namesByCode, newestCloses } from '../store/prices.ts';
import { publishedEditions } from '../store/published.ts';
import type { DeskContext, Handlers } from './context.ts';
import { DeskFailure, deskErrorOf } from './failure.ts';
import { unsoundEditions } from './published/frozen-content.ts';
import { dropFoldersOf } from './sync-run.ts';

export const appHandlers: Handlers<'status' | 'doctor' | 'switchData'> = {
  status(_, { desk, lang }) {
    const files = countsByState(desk.userDb());
    const inState = (state: LedgerState) => files.get(state)?.waiting ?? 0;
    return {
      version: desk.ports.version,
      dataFolder: desk.paths.data,
      dropFolders: dropFoldersOf(desk),
      sample: desk.paths.isSample === true,
      readOnly: desk.readOnly && deskErrorOf(desk.readOnly, lang).message,
      syncing: desk.activity.syncing,
      lastSyncAt: desk.activity.lastSyncAt,
      files: [...files.values()].reduce((sum, count) => sum + count.files, 0),
      questions: inState('held'),
      filesRefused: inState('rejected') + inState('unrecognised'),
      rowsRejected: rejectedRowCount(desk.cache()),
      asOf: newestByMarket(desk),
    };
  },

  async switchData({ to }, { desk }) {
    const { switchData } = desk.ports;
    if (!switchData) throw new DeskFailure('SAMPLE_UNAVAILABLE');
    // Whatever is being read is read to its end first.
    if (desk.readOnly === null) await desk.own().inTurn(async () => {});
    await switchData(to);
    return { sample: to === 'sample' };
  },

  async doctor(_, { desk, lang, signal, progress }) {
    const cacheFile = currentCacheFile(desk.paths.data);
    if (!cacheFile) throw new DeskFailure('NO_WEEK');
    const entries = allEntries(desk.userDb());
    const editions = publishedEditions(desk.userDb());
    const documents = editions.flatMap((edition) => edition.documents);
    const hashes = [...new Set([...entries, ...documents].map(({ sha256 }) => sha256))];
    const found = await desk.check({ cacheFile, hashes }, { signal, onProgress: progress });
    const lost = new Set(found.archiveLost);
    const lostFiles = namesOf(entries, lost);
    const badEditions = [...unsoundEditions(desk, editions), ...namesOf(documents, lost)];
    const wanted = entries
      .filter(({ state }) => state === 'imported' || state === 'partial')
      .map(({ fileId }) => fileId);
    const unlike = [...new Set([...wanted, ...found.appliedIds])].filter(
      (id) => wanted.includes(id) !== found.appliedIds.includes(id),
    );
    const noGlyph = await desk.report.missingGlyphs([...namesByCode(desk.cache()).values()].join(''));
    const checks = [
      check('cache', found.fault === null, { reason: found.fault ?? '' }),
      check('archive', lostFiles.length === 0, { count: entries.length, files: lostFiles.join(', ') }),
      check('published', badEditions.length === 0, { count: editions.length, files: badEditions.join(', ') }),
      check('ledger', unlike.length === 0, { files: unlike.join(', ') }),
      check('orphans', found.orphans === 0, { count: found.orphans }),
      check('glyphs', noGlyph.length === 0, { characters: noGlyph.join('') }),
    ].map(({ id, ok, params }) => ({ id, ok, message: text(lang, `doctor.${id}.${ok ? 'ok' : 'bad'}`, params) }));
    return { ok: checks.every(({ ok }) => ok), checks, contentHash: found.contentHash };
  },
};

type CheckId = 'cache' | 'archive' | 'published' | 'ledger' | 'orphans' | 'glyphs';

function check(id: CheckId, ok: boolean, params: Readonly<Record<string, string | number>>) {
  return { id, ok, params };
}

function namesOf(
  files: readonly { readonly name: string; readonly sha256: string }[],
  lost: ReadonlySet<string>,
): string[] {
  return files.filter(({ sha256 }) => lost.has(sha256)).map(({ name }) => name);
}

function newestByMarket(desk: DeskContext): { market: string; date: IsoDate }[] {
  const newest = new Map<string, IsoDate>();
  for (const { code, date } of newestCloses(desk.cache(), allSeries(desk.cache()))) {
    const market = marketOf(code);
    if (market && date > (newest.get(market) ?? '')) newest.set(market, date);
  }
  return [...newest].map(([market, date]) => ({ market, date }));
}
