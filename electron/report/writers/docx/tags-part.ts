import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Chapter } from '../../../../shared/chapter/chapter.ts';
import { isoDateSchema } from '../../../../shared/contract/dates.ts';
import { langSchema } from '../../../../shared/contract/envelope.ts';
import { escaped } from '../../drawingml/text-xml.ts';
import { type Parts, partText, setPartText } from '../../office/parts.ts';
import { overrideType, RELATION, relate } from '../../office/relations.ts';
import { elements, treeOf } from '../../office/xml.ts';
import { TAG_KINDS, type Tag } from './tags.ts';

const SPACE = 'urn:weekly-desk:report';
const DOCUMENT = 'word/document.xml';
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** Names the store of tags among others; programs ask for one, and it need not be another in each document. */
const STORE = '{5F0C2A9E-6B1D-4E57-9C53-7D1A2B84E9F0}';
const HASH_LENGTH = 16;

/** What a document says of itself: which week it is of, how that is printed, and what each of its places is. */
export interface DocumentTags {
  readonly week: { readonly from: string; readonly label: string };
  /** The day as its front page prints it. */
  readonly date: string;
  readonly dataVersion: string;
  readonly lang: Chapter['lang'];
  readonly tags: readonly Tag[];
}

/** What the tags of a report say beside its places. */
export function tagsOfChapter({ week, front, dataVersion, lang }: Chapter, tags: readonly Tag[]): DocumentTags {
  return { week, date: front.date, dataVersion, lang, tags };
}

/** A short name of what a figure was drawn from. */
export function drawingHash(drawn: string): string {
  return createHash('sha256').update(drawn).digest('hex').slice(0, HASH_LENGTH);
}

/**
 * Puts the tags into a document, in the place of those that it has. They stand in a part for data with properties of its own:
 * Word keeps such a part, and so does LibreOffice, which drops one without properties and every variable of a document.
 */
export function putTags(parts: Parts, given: DocumentTags): void {
  const standing = tagsPart(parts);
  const part = standing ?? freePart(parts);
  setPartText(parts, part, tagsXml(given));
  if (standing) return;
  relate(parts, DOCUMENT, RELATION.customXml, part);
  const properties = part.replace(/item(\d+)\.xml$/, 'itemProps$1.xml');
  setPartText(
    parts,
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${STORE}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${SPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  overrideType(parts, properties, PROPERTIES_TYPE);
  relate(parts, part, PROPERTIES, properties);
}

/** What a document says of itself; null where it is not of the desk's making. */
export function readTags(parts: Parts): DocumentTags | null {
  const part = tagsPart(parts);
  const root = part === null ? null : treeOf(partText(parts, part)).documentElement;
  if (!root) return null;
  const read = headSchema.safeParse(Object.fromEntries([...root.attributes].map(({ name, value }) => [name, value])));
  if (!read.success) return null;
  const { week, label, date, data, lang } = read.data;
  const tags = elements(root, 'tag').flatMap((element): Tag[] => {
    const parsed = tagSchema.safeParse({
      ...Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      text: element.textContent ?? '',
    });
    return parsed.success ? [parsed.data] : [];
  });
  return { week: { from: week, label }, date, dataVersion: data, lang, tags };
}

const headSchema = z.object({
  week: isoDateSchema,
  label: z.string(),
  date: z.string(),
  data: z.string(),
  lang: langSchema,
});

/** Attributes are text; one that is not there stays away. */
const tagSchema = z
  .object({
    bookmark: z.string(),
    kind: z.enum(TAG_KINDS),
    id: z.string(),
    text: z.string(),
    block: z.string().optional(),
    line: z.coerce.number().int().optional(),
    isHole: z
      .literal('true')
      .transform(() => true)
      .optional(),
    closing: z.coerce.number().int().optional(),
    of: z.string().optional(),
    cuts: z.string().optional(),
    value: z.coerce.number().optional(),
    unit: z.string().optional(),
    size: z.string().optional(),
    hash: z.string().optional(),
    stood: z.string().optional(),
    said: z.string().optional(),
    saidCuts: z.string().optional(),
  })
  .transform((read): Tag => Object.fromEntries(Object.entries(read).filter(([, one]) => one !== undefined)) as never);

const ATTRIBUTES = [
  'bookmark',
  'kind',
  'id',
  'block',
  'line',
  'isHole',
  'cuts',
  'closing',
  'of',
  'value',
  'unit',
  'size',
  'hash',
  'stood',
  'said',
  'saidCuts',
] as const satisfies readonly (keyof Tag)[];

function tagsXml({ week, date, dataVersion, lang, tags }: DocumentTags): string {
  const lines = tags.map(({ text, ...tag }) => {
    // One order, so that what is read and written again is the same to the byte.
    const attributes = ATTRIBUTES.flatMap((name) =>
      tag[name] === undefined || (name !== 'unit' && tag[name] === '') ? [] : [[name, String(tag[name])] as const],
    );
    const written = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`);
    return `<tag${written.join('')}>${escaped(text)}</tag>`;
  });
  const head = { week: week.from, label: week.label, date, data: dataVersion, lang };
  const said = Object.entries(head).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<weeklyDesk xmlns="${SPACE}"${said.join('')}>${lines.join('')}</weeklyDesk>`;
}

/** Office programs name such parts anew, so that it is found by what it holds. */
function tagsPart(parts: Parts): string | null {
  const found = [...parts.keys()].find(
    (name) =>
      /^customXml\/[^/]+\.xml$/.test(name) && partText(parts, name).includes(`"${SPACE}"`) && !/Props/.test(name),
  );
  return found ?? null;
}

function freePart(parts: Parts): string {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`)) number++;
  return `customXml/item${number}.xml`;
}
