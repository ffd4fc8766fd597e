import type { Lang } from '../../shared/contract/envelope.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { ChangeWriter } from './change-log.ts';
import type { ReadDb } from './db.ts';
import { all } from './query.ts';

/** A text of the user's that stands in a report, and what the desk said in its place when it was written. */
export interface StoredText {
  readonly slot: string;
  readonly week: IsoDate;
  readonly text: string;
  readonly said: string | null;
}

/** Of each slot the newest text up to a week; whether one of an earlier week still stands is the slot's to say. */
export function textsUpTo(db: ReadDb, week: IsoDate, lang: Lang): StoredText[] {
  return all(
    db,
    'textsUpTo',
    `SELECT slot, max(week) AS week, text, said FROM report_texts
     WHERE lang = :lang AND week <= :week GROUP BY slot ORDER BY slot`,
    { week, lang },
  );
}

export function putText(writer: ChangeWriter, text: StoredText & { readonly lang: Lang }): void {
  writer.put('report_texts', { ...text });
}

export function removeText(
  writer: ChangeWriter,
  key: { readonly slot: string; readonly lang: Lang; readonly week: IsoDate },
): void {
  writer.remove('report_texts', { ...key });
}
