import type { Lang } from '../../../shared/contract/envelope.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { ReadDb } from '../../store/db.ts';
import { allEntries } from '../../store/ledger.ts';
import { sourceName, TYPED_SOURCE } from '../../sync/ledger-order.ts';

/** A file that is in, with the source that it is of. */
export interface FileOfSource {
  readonly fileId: number;
  readonly name: string;
  readonly source: string;
}

/** The files that are in, by number. */
export function filesWithSources(userDb: ReadDb): ReadonlyMap<number, FileOfSource> {
  return new Map(
    allEntries(userDb).flatMap(({ fileId, name, state, origin, outcome }) => {
      if ((state !== 'imported' && state !== 'partial') || !outcome) return [];
      return [[fileId, { fileId, name, source: sourceName(outcome, origin === 'entry') }] as const];
    }),
  );
}

/** A source in words: its vendor, else its format, or that it was typed. */
export function sourceLabel(source: string, lang: Lang): string {
  if (source === TYPED_SOURCE) return text(lang, 'source.enter');
  const [format = source, vendor] = source.split(/:(.*)/s);
  return vendor ?? format;
}
