import type { Outcome } from '../store/outcome.ts';
import type { Preference } from '../store/preferred-sources.ts';
import type { SourceFile } from './source-file.ts';

/** A file that the cache is to hold. */
export interface WantedFile extends SourceFile {
  /** A number that was typed by hand. */
  readonly isTyped: boolean;
}

/** All that the cache is a function of, beside the archive: files in the ledger's order, and the preferred sources. */
export interface LedgerOrder {
  readonly files: readonly WantedFile[];
  readonly preferences: readonly Preference[];
}

/** The source of numbers that were typed by hand. */
export const TYPED_SOURCE = 'enter';

/** Names the source of a file that was read: its format, and the vendor that it names. */
export function sourceName({ decisions, vendor }: Pick<Outcome, 'decisions' | 'vendor'>, isTyped: boolean): string {
  if (isTyped) return TYPED_SOURCE;
  const format = decisions?.format ?? '';
  return vendor === null ? format : `${format}:${vendor}`;
}
