import type { Lang } from '../contract/envelope.ts';
import type { IsoDate } from '../market/iso-date.ts';

/** What a document is read from. */
export const AUDIT_FORMATS = ['docx', 'pptx', 'xlsx', 'txt'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

/** Where a line stands: which paragraph, slide, sheet or line, and of a table which row and column, all counted from 1. */
export interface LinePlace {
  /** The part beside the body: header, footer, notes; null in the body. */
  readonly part: 'header' | 'footer' | 'footnote' | 'notes' | 'chart' | null;
  /** Of slides their number, of a workbook the sheet's name. */
  readonly page: number | string | null;
  readonly paragraph: number;
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
}

/** One paragraph, cell or line of a document. */
export interface DocumentLine {
  readonly text: string;
  readonly kind: 'text' | 'heading' | 'caption' | 'cell';
  readonly place: LinePlace;
}

/** A document as its readers give it: its lines in their order, tables among them cell by cell. */
export interface AuditedDocument {
  readonly format: AuditFormat;
  readonly lines: readonly DocumentLine[];
  /** What the document says of itself where the desk made it. */
  readonly made: { readonly week: IsoDate; readonly lang: Lang } | null;
  /** Pictures cannot be read for numbers. */
  readonly pictures: number;
}
