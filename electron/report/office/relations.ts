import path from 'node:path';
import { escaped } from '../drawingml/text-xml.ts';
import { type Parts, partText, setPartText } from './parts.ts';

const TYPES = '[Content_Types].xml';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Kinds of relations that the desk makes. */
export const RELATION = {
  image: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image',
  chart: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart',
  customXml: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml',
} as const;

/** Where the relations of a part stand. */
export function relationsOf(part: string): string {
  const { dir, base } = path.posix.parse(part);
  return path.posix.join(dir, '_rels', `${base}.rels`);
}

/** Relates a part to another, and gives the relation's id. */
export function relate(parts: Parts, from: string, type: string, to: string): string {
  const name = relationsOf(from);
  const xml = parts.has(name) ? partText(parts, name) : EMPTY;
  const taken = [...xml.matchAll(/\bId="rIdDesk(\d+)"/g)].map(([, number]) => Number(number));
  const id = `rIdDesk${Math.max(0, ...taken) + 1}`;
  const target = path.posix.relative(path.posix.dirname(from), to);
  const relation = `<Relationship Id="${id}" Type="${type}" Target="${escaped(target)}"/>`;
  setPartText(
    parts,
    name,
    xml
      .replace('</Relationships>', `${relation}</Relationships>`)
      .replace(/<Relationships ([^>]*)\/>/, `<Relationships $1>${relation}</Relationships>`),
  );
  return id;
}

/** Says of what kind parts of an ending are, where nothing says it yet. */
export function defaultType(parts: Parts, extension: string, type: string): void {
  const xml = partText(parts, TYPES);
  if (new RegExp(`<Default[^>]*Extension="${extension}"`, 'i').test(xml)) return;
  setPartText(
    parts,
    TYPES,
    xml.replace(/(<Types[^>]*>)/, `$1<Default Extension="${extension}" ContentType="${type}"/>`),
  );
}

/** Says of what kind one part is. */
export function overrideType(parts: Parts, part: string, type: string): void {
  const xml = partText(parts, TYPES);
  if (xml.includes(`PartName="/${part}"`)) return;
  setPartText(parts, TYPES, xml.replace('</Types>', `<Override PartName="/${part}" ContentType="${type}"/></Types>`));
}
