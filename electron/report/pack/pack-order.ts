import type { Chapter } from '../../../shared/chapter/chapter.ts';
import type { Week } from '../../../shared/contract/week.ts';
import type { Edition, PublishedFile } from '../../../shared/published/edition.ts';
import type { ProvenanceRow } from '../report-order.ts';

/** A file that goes into a pack as it is. */
interface PackedOriginal {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What stands behind a published week, to be put into one zip. */
export interface PackOrder {
  readonly edition: Edition;
  /** The week and its report as they were printed. */
  readonly week: Week;
  readonly chapter: Chapter;
  readonly provenance: readonly ProvenanceRow[];
  readonly documents: readonly PackedOriginal[];
  readonly sources: readonly (PackedOriginal & Pick<PublishedFile, 'fileId' | 'format' | 'gives'>)[];
  /** The result of checking the documents against the data; null where none was made: its file is then left out. */
  readonly audit: unknown;
  /** 行业周报-20260316-0322. */
  readonly reportName: string;
}

/** The zip, and what it holds by its paths within. */
export interface Packed {
  readonly bytes: Uint8Array;
  readonly parts: readonly string[];
}
