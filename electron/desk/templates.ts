import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Template } from '../report/report-order.ts';
import type { DeskContext } from './context.ts';
import { DeskFailure } from './failure.ts';

/** The template that is named by its path, else the one that ships. Throws `TEMPLATE_UNREADABLE`. */
export function templatesFor({ paths }: DeskContext, file: string | null): Template[] {
  const chosen = file ?? path.join(paths.resources, 'templates/周报模板.docx');
  try {
    return [{ name: path.basename(chosen), bytes: new Uint8Array(readFileSync(chosen)) }];
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new DeskFailure('TEMPLATE_UNREADABLE', { path: chosen, reason });
  }
}
