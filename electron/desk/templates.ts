import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openParts } from '../report/office/parts.ts';
import type { Template } from '../report/report-order.ts';
import type { DeskContext } from './context.ts';
import { DeskFailure } from './failure.ts';

/** The template that is named by its path, else the one that ships. Throws `TEMPLATE_UNREADABLE`. */
export function templatesFor({ paths }: DeskContext, file: string | null): Template[] {
  const chosen = file ?? path.join(paths.resources, 'templates/周报模板.docx');
  try {
    const bytes = new Uint8Array(readFileSync(chosen));
    const parts = openParts(bytes);
    if (!MAIN_PARTS.some((part) => parts.has(part))) throw new Error('not DOCX, not PPTX');
    return [{ name: path.basename(chosen), bytes }];
  } catch (error) {
    const reason =
      error instanceof Error ? ('code' in error && typeof error.code === 'string' ? error.code : error.message) : '';
    throw new DeskFailure('TEMPLATE_UNREADABLE', { path: chosen, reason });
  }
}

/** What makes a package a document or a presentation. */
const MAIN_PARTS = ['word/document.xml', 'ppt/presentation.xml'] as const;
