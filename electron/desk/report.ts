import type { FigureFormat } from '../../shared/contract/report.ts';
import { figureFileName, fileName } from '../report/file-names.ts';
import { keptFace } from './chart-face.ts';
import type { CallContext, Handlers } from './context.ts';
import type { StoredBlob } from './desk.ts';
import { DeskFailure } from './failure.ts';
import { figureOf } from './week.ts';
import { writeWhole } from './write-whole.ts';

const MEDIA_TYPES: Readonly<Record<FigureFormat, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
};

const TABLE_TYPES = {
  csv: MEDIA_TYPES.csv,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export const reportHandlers: Handlers<'exportFigure' | 'exportTable' | 'saveBlob' | 'copyBlob' | 'copyText'> = {
  async exportFigure({ id, week, params, format, theme, width }, call) {
    const { desk, lang, signal } = call;
    const figure = figureOf(call, { id, week, params });
    if (figure.state === 'missing' && format !== 'json')
      throw new DeskFailure('FIGURE_EMPTY', { id, missing: figure.missing.join(', ') });
    if (figure.kind === 'picture' && format === 'csv') throw new DeskFailure('PICTURE_HAS_NO_DATA', { id });
    const { redUp, directionColours, printPalette, pictureWidth, chartFace } = desk.settings();
    const appearance = { redUp, directionColours, printPalette };
    const face = keptFace(desk.paths.data, chartFace);
    const order = { figure, format, theme, width: width ?? pictureWidth, appearance, face, lang };
    const bytes = await desk.report.writeFigure(order, { signal });
    return desk.blobs.put({ fileName: figureFileName(figure, format), mediaType: MEDIA_TYPES[format], bytes });
  },

  async exportTable({ format, ...table }, { desk, signal }) {
    const [colour = ''] = desk.settings().printPalette;
    const bytes = await desk.report.writeTable({ ...table, format, colour }, { signal });
    return desk.blobs.put({ fileName: fileName(table.name, format), mediaType: TABLE_TYPES[format], bytes });
  },

  async saveBlob({ blobId }, call) {
    const blob = blobOf(call, blobId);
    const choose = call.desk.ports.chooseSavePath;
    if (!choose) return { state: 'unavailable', path: null };
    const path = await choose(blob.fileName);
    if (path === null) return { state: 'cancelled', path };
    writeWhole(path, blob.bytes);
    return { state: 'saved', path };
  },

  async copyBlob({ blobId }, call) {
    const blob = blobOf(call, blobId);
    const { clipboard } = call.desk.ports;
    if (!clipboard) return { state: 'unavailable' };
    await clipboard.writeImage(blob.bytes);
    return { state: 'copied' };
  },

  async copyText({ text, html }, { desk }) {
    if (!desk.ports.clipboard) return { state: 'unavailable' };
    await desk.ports.clipboard.writeText(text, html);
    return { state: 'copied' };
  },
};

function blobOf({ desk }: CallContext, blobId: string): StoredBlob {
  const blob = desk.blobs.get(blobId);
  if (!blob) throw new DeskFailure('NO_SUCH_BLOB');
  return blob;
}
