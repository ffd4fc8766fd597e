import path from 'node:path';
import type { WrittenFile } from '../../shared/contract/write-report.ts';
import { bareName, fileName } from '../report/file-names.ts';
import { closeParts } from '../report/office/parts.ts';
import type { ReportFile } from '../report/report-order.ts';
import type { DeskContext } from './context.ts';
import { makeFolder, writeWhole } from './write-whole.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  zip: 'application/zip',
};

/** Where the files of a report go. */
export interface Delivery {
  readonly desk: DeskContext;
  /** The folder to write into; null keeps the bytes to be fetched. */
  readonly out: string | null;
  /** `行业周报-20260316-0322`. */
  readonly name: string;
  /** What the folder of pictures is called behind the report's name. */
  readonly pictures: string;
}

/** Documents under the report's name, pictures in a folder of their own; where bytes are fetched, that folder is one zip. */
export function deliver(files: readonly ReportFile[], to: Delivery): WrittenFile[] {
  const { out } = to;
  if (out === null) return kept(files, to);
  const folder = path.join(out, bareName(`${to.name}-${to.pictures}`));
  if (files.some(({ format }) => format === 'pictures')) makeFolder(folder);
  return files.map(({ format, name, bytes }) => {
    const named = name ?? fileName(to.name, format);
    const file = path.join(format === 'pictures' ? folder : out, named);
    writeWhole(file, bytes);
    return { format, fileName: named, sizeBytes: bytes.length, path: file, blob: null };
  });
}

function kept(files: readonly ReportFile[], to: Delivery): WrittenFile[] {
  const pictures = files.filter(({ format }) => format === 'pictures');
  const others = files.filter(({ format }) => format !== 'pictures');
  const zipped: ReportFile[] =
    pictures.length === 0
      ? []
      : [
          {
            format: 'pictures',
            name: fileName(`${to.name}-${to.pictures}`, 'zip'),
            bytes: closeParts(new Map(pictures.map(({ name, bytes }) => [name ?? '', bytes]))),
          },
        ];
  return [...others, ...zipped].map(({ format, name, bytes }) => {
    const named = name ?? fileName(to.name, format);
    const mediaType = MEDIA_TYPES[path.extname(named).slice(1)] ?? 'application/octet-stream';
    const blob = to.desk.blobs.put({ fileName: named, mediaType, bytes });
    return { format, fileName: named, sizeBytes: bytes.length, path: null, blob };
  });
}
