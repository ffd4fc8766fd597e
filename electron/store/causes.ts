import type { Lang } from '../../shared/contract/envelope.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { ChangeWriter } from './change-log.ts';
import type { ReadDb } from './db.ts';
import { all } from './query.ts';

/** The causes that were given for the week of a Monday in a language. */
export function causesOfWeek(db: ReadDb, week: IsoDate, lang: Lang): { slot: string; cause: string }[] {
  return all(db, 'causesOfWeek', 'SELECT slot, cause FROM causes WHERE week = :week AND lang = :lang ORDER BY slot', {
    week,
    lang,
  });
}

/** Sets a cause; an empty one is taken away. */
export function putCause(
  writer: ChangeWriter,
  { cause, ...key }: { readonly week: IsoDate; readonly lang: Lang; readonly slot: string; readonly cause: string },
): void {
  if (cause === '') writer.remove('causes', key);
  else writer.put('causes', { ...key, cause });
}
