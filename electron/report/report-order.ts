import type { Chapter } from '../../shared/chapter/chapter.ts';
import type { ReportFormat } from '../../shared/chapter/report-formats.ts';
import type { TraceInput } from '../../shared/contract/trace.ts';
import type { Week } from '../../shared/contract/week.ts';
import type { Unfilled } from '../../shared/contract/write-report.ts';
import type { ChapterLook } from './chapter-pictures.ts';

/** A document of the house's with placeholders. */
export interface Template {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One value that a number of the report rests on, with where it stands; `input` null says only words, as how many are left out. */
export interface ProvenanceRow {
  /** 图1, or the slot of a sentence. */
  readonly place: string;
  readonly label: string;
  readonly value: number | null;
  readonly unit: string;
  /** Empty where the number stands in a file as it is. */
  readonly formula: string;
  readonly input: Pick<
    TraceInput,
    'label' | 'value' | 'unit' | 'file' | 'sheet' | 'line' | 'column' | 'text' | 'importedAt'
  > | null;
}

/** A report to be written: the chapter, and how it is to look. */
export interface ReportOrder {
  readonly chapter: Chapter;
  /** The week's numbers, for templates that name them one by one. */
  readonly week: Week;
  /** The house's own documents, to be filled. */
  readonly templates: readonly Template[];
  readonly formats: readonly ReportFormat[];
  /** Where the report's numbers come from; gathered only where a workbook is wanted. */
  readonly provenance: readonly ProvenanceRow[];
  readonly look: ChapterLook;
  /** Figures in Word: pictures, or charts that Word edits. */
  readonly wordCharts: 'pictures' | 'native';
  /** Time that documents bear: the caller's, to the second. */
  readonly createdAt: string;
}

/** A document that was written; of pictures one each. */
export interface ReportFile {
  readonly format: ReportFormat;
  /** Of pictures the name of each; null: the report's. */
  readonly name: string | null;
  readonly bytes: Uint8Array;
  /** Of a template the placeholders that nothing fits. */
  readonly unfilled?: readonly Unfilled[];
}
