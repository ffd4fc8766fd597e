import path from 'node:path';
import type { Chapter } from '../../shared/chapter/chapter.ts';
import type { ReportFormat } from '../../shared/chapter/report-formats.ts';
import type { Lang } from '../../shared/contract/envelope.ts';
import type { WrittenFile } from '../../shared/contract/write-report.ts';
import { text } from '../../shared/i18n/text.ts';
import type { ReportFile, ReportOrder } from '../report/report-order.ts';
import { chapterAndWeek } from './chapter.ts';
import { keptFace } from './chart-face.ts';
import type { CallContext, DeskContext, Handlers } from './context.ts';
import { fileName } from './file-names.ts';
import { templatesFor } from './templates.ts';
import { makeFolder, writeWhole } from './write-whole.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
};

export const writeReportHandlers: Handlers<'writeReport'> = {
  async writeReport({ week, formats, out, template }, call) {
    const { desk, lang, signal, progress } = call;
    const made = chapterAndWeek(call, week);
    const { chapter } = made;
    const templates = formats.includes('template') ? templatesFor(desk, template) : [];
    // What cannot be written into is told before anything is made.
    if (out !== null) makeFolder(out);
    const order = reportOrder(call, made, templates, [...new Set(formats)]);
    const written = await desk.report.writeReport(order, {
      signal,
      onProgress: (done, total) => progress(done, total),
    });
    const files = written.map((file) => deliver(desk, file, { out, name: reportName(chapter, lang) }));
    return { files, holes: chapter.holes, unwritten: [], unfilled: written.flatMap(({ unfilled = [] }) => unfilled) };
  },
};

function reportOrder(
  { desk }: CallContext,
  made: Pick<ReportOrder, 'chapter' | 'week'>,
  templates: ReportOrder['templates'],
  formats: readonly ReportFormat[],
): ReportOrder {
  const { redUp, directionColours, printPalette, chartFace, report } = desk.settings();
  return {
    ...made,
    templates,
    formats,
    look: { appearance: { redUp, directionColours, printPalette }, face: keptFace(desk.paths.data, chartFace) },
    wordCharts: report.wordCharts,
    createdAt: `${desk.ports.now().toISOString().slice(0, 19)}Z`,
  };
}

/** `行业周报-20260316-0322`. */
function reportName({ header, week }: Chapter, lang: Lang): string {
  return text(lang, 'report.fileName', { kind: header.right, label: week.label });
}

/** A document into the folder that was asked for, or kept to be fetched. */
function deliver(
  desk: DeskContext,
  { format, name, bytes }: ReportFile,
  to: { readonly out: string | null; readonly name: string },
): WrittenFile {
  const named = name ?? fileName(to.name, format);
  if (to.out !== null) {
    const file = path.join(to.out, named);
    writeWhole(file, bytes);
    return { format, fileName: named, sizeBytes: bytes.length, path: file, blob: null };
  }
  const mediaType = MEDIA_TYPES[path.extname(named).slice(1)] ?? 'application/octet-stream';
  const blob = desk.blobs.put({ fileName: named, mediaType, bytes });
  return { format, fileName: named, sizeBytes: bytes.length, path: null, blob };
}
