import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { openParts } from '../report/office/parts.ts';
import type { Template } from '../report/report-order.ts';
import { putSetting } from '../store/user-settings.ts';
import type { DeskContext, Handlers } from './context.ts';
import { DeskFailure } from './failure.ts';
import { stagedPath } from './staged-file.ts';
import { userChange } from './user-change.ts';
import { writeWhole } from './write-whole.ts';

/** What makes a package a document or a presentation. */
const MAIN_PARTS = ['word/document.xml', 'ppt/presentation.xml'] as const;
/** Those that ship, for who keeps none yet. */
const SHIPPED = ['周报模板.docx', '周报模板.pptx'] as const;

export const templatesHandlers: Handlers<'keepTemplate'> = {
  async keepTemplate({ upload, name }, { desk }) {
    desk.own();
    const file = stagedPath(desk.paths.data, upload);
    if (!statSync(file, { throwIfNoEntry: false })) throw new DeskFailure('UPLOAD_BROKEN');
    try {
      const { bytes } = templateIn(file, name);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const kept = keptPath(desk, sha256);
      mkdirSync(path.dirname(kept), { recursive: true });
      writeWhole(kept, bytes);
      const { report } = desk.settings();
      const templates = [...report.templates.filter((one) => one.name !== name), { name, sha256 }];
      userChange(desk, 'keepTemplate', (writer) => putSetting(writer, 'report', { ...report, templates }));
    } finally {
      rmSync(file, { force: true });
    }
    desk.emit({ kind: 'dataChanged', subjects: ['settings'] });
    return desk.settings();
  },
};

/** The template that is named by its path; else those that the user keeps, else those that ship. Throws `TEMPLATE_UNREADABLE`. */
export function templatesFor(desk: DeskContext, file: string | null): Template[] {
  if (file !== null) return [templateIn(file, path.basename(file))];
  const { templates } = desk.settings().report;
  if (templates.length > 0) return templates.map(({ name, sha256 }) => templateIn(keptPath(desk, sha256), name));
  return SHIPPED.map((name) => templateIn(path.join(desk.paths.resources, 'templates', name), name));
}

function keptPath({ paths }: DeskContext, sha256: string): string {
  return path.join(paths.data, 'templates', sha256);
}

function templateIn(file: string, name: string): Template {
  try {
    const bytes = new Uint8Array(readFileSync(file));
    const parts = openParts(bytes);
    if (!MAIN_PARTS.some((part) => parts.has(part))) throw new Error('not DOCX, not PPTX');
    return { name, bytes };
  } catch (error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
    const reason = code ?? (error instanceof Error ? error.message : String(error));
    throw new DeskFailure('TEMPLATE_UNREADABLE', { path: name, reason });
  }
}
