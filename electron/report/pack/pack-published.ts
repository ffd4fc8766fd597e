import { createHash } from 'node:crypto';
import type { Week } from '../../../shared/contract/week.ts';
import { exactValue } from '../../../shared/format/number.ts';
import { text } from '../../../shared/i18n/text.ts';
import { fileName } from '../file-names.ts';
import { closeParts } from '../office/parts.ts';
import { csvText } from '../writers/csv.ts';
import { distinctNames } from './distinct-names.ts';
import type { Packed, PackOrder } from './pack-order.ts';

/** What a part of the pack is, for the list of them. */
interface Part {
  readonly bytes: Uint8Array;
  readonly about: Readonly<Record<string, string | number>>;
}

/** 底稿包: documents, workbook, citations, source files and a list of them all in one zip; the same edition gives the same bytes. */
export async function packPublished(order: PackOrder): Promise<Packed> {
  const parts = new Map<string, Part>([
    ...originals('documents', order.documents, () => ({ is: 'document' })),
    ...originals('source-files', order.sources, ({ fileId, format, gives }) => ({
      is: 'source',
      fileId,
      format,
      gives,
    })),
    [`workbook/${fileName(order.reportName, 'xlsx')}`, { bytes: await workbook(order), about: { is: 'workbook' } }],
    ['citations.csv', { bytes: utf8(citationsCsv(order.week)), about: { is: 'citations' } }],
    ...(order.audit === null ? [] : [['audit.json', { bytes: json(order.audit), about: { is: 'audit' } }] as const]),
  ]);
  const files = new Map([...parts].map(([path, { bytes }]) => [path, bytes]));
  files.set('manifest.json', json(manifest(order, parts)));
  files.set('README.txt', utf8(readme(order)));
  return { bytes: closeParts(files), parts: [...files.keys()].sort() };
}

function originals<Original extends { readonly name: string; readonly bytes: Uint8Array }>(
  folder: string,
  files: readonly Original[],
  about: (file: Original) => Part['about'],
): [string, Part][] {
  const names = distinctNames(files.map(({ name }) => name));
  return files.map((file, index) => [`${folder}/${names[index]}`, { bytes: file.bytes, about: about(file) }]);
}

async function workbook({ chapter, provenance, edition }: PackOrder): Promise<Uint8Array> {
  const { writeXlsx } = await import('../writers/xlsx/write-xlsx.ts');
  return writeXlsx(chapter, { provenance, createdAt: `${edition.publishedAt.slice(0, 19)}Z` });
}

const CITATION_COLUMNS = ['text', 'value', 'unit', 'subject', 'as_of', 'publisher', 'document', 'valid_until'];

/** The numbers that documents state, in the table that the desk itself takes in. */
function citationsCsv({ citations }: Week): string {
  const rows = citations.map(({ text: said, value, unit, subject, asOf, publisher, document, validUntil }) => [
    ...[said, value === null ? '' : exactValue(value), unit, subject, asOf, publisher],
    ...[document ?? '', validUntil ?? ''],
  ]);
  return csvText([CITATION_COLUMNS, ...rows]);
}

function manifest({ edition, chapter }: PackOrder, parts: ReadonlyMap<string, Part>) {
  const { week, label, edition: number, publishedAt, title, subtitle, date } = edition;
  return {
    week: { from: week, to: chapter.week.to, label },
    ...{ edition: number, publishedAt, title, subtitle, date, dataVersion: chapter.dataVersion },
    files: [...parts]
      .map(([path, { bytes, about }]) => ({
        path,
        ...about,
        sizeBytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

function readme({ edition, chapter: { lang }, documents, sources, audit }: PackOrder): string {
  const { label, edition: number, publishedAt, title } = edition;
  return [
    text(lang, 'published.pack.title', { label, edition: number, publishedAt }),
    title,
    '',
    documents.length === 0
      ? text(lang, 'published.pack.noDocuments')
      : text(lang, 'published.pack.documents', { count: documents.length }),
    text(lang, 'published.pack.workbook'),
    text(lang, 'published.pack.citations'),
    text(lang, 'published.pack.sources', { count: sources.length }),
    ...(audit === null ? [] : [text(lang, 'published.pack.audit')]),
    text(lang, 'published.pack.manifest'),
    '',
  ].join('\r\n');
}

function utf8(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}

function json(value: unknown): Uint8Array {
  return utf8(`${JSON.stringify(value, null, 2)}\n`);
}
