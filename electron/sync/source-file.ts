import type { TextEncoding } from '../../shared/contract/imports.ts';
import type { Mapping } from '../../shared/contract/mappings.ts';
import type { Calendar } from '../../shared/market/calendar.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { Decisions, Encoding, RememberedAnswers } from '../store/outcome.ts';

/** An archived file as the ledger knows it. */
export interface SourceFile {
  readonly fileId: number;
  readonly sha256: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** The day on which it was received, by the ledger: no price can be of a later one. */
  readonly receivedOn: IsoDate;
  /** By what it was read before; null the first time. */
  readonly decisions: Decisions | null;
  /** The encoding that the user named; null where the bytes are to tell. */
  readonly encoding: TextEncoding | null;
  /** The mapping of columns that the user gave this very file; by no other format is it read then. */
  readonly mapping: Mapping | null;
  readonly remembered: RememberedAnswers;
  /** It was never in, so what would surprise its user is asked before it goes in. */
  readonly isNew: boolean;
}

/** A file's bytes and how they are read; nothing else decides what comes of them. */
export interface Reading {
  readonly dataFolder: string;
  readonly calendar: Calendar;
  readonly file: SourceFile;
  readonly encoding: Encoding;
}
