import path from 'node:path';
import { type Parts, partText, setPartText } from '../office/parts.ts';
import { defaultType, RELATION, relate, relationsOf } from '../office/relations.ts';
import { attributeIn, scanXml } from './scan-xml.ts';

const TYPES = { png: 'image/png', svg: 'image/svg+xml' } as const;

/** The part that a relation leads to; null where there is none. */
export function relatedPart(parts: Parts, from: string, id: string): string | null {
  const name = relationsOf(from);
  if (!parts.has(name)) return null;
  const target = relationsIn(partText(parts, name)).find((one) => one.id === id)?.target;
  return target === undefined ? null : partOf(from, target);
}

/** The relation of a kind that a part has; null where it has none. */
export function relationOfType(parts: Parts, from: string, ending: string): { id: string; part: string } | null {
  const name = relationsOf(from);
  const found = parts.has(name)
    ? relationsIn(partText(parts, name)).find(({ type }) => type.endsWith(ending))
    : undefined;
  return found ? { id: found.id, part: partOf(from, found.target) } : null;
}

function partOf(from: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(from), target);
}

function relationsIn(xml: string) {
  return scanXml(xml)
    .filter(({ name }) => name === 'Relationship')
    .map(({ start, end }) => {
      const tag = xml.slice(start, end);
      const of = (name: string) => attributeIn(tag, name) ?? '';
      return { id: of('Id'), type: of('Type'), target: of('Target'), start, end };
    });
}

/**
 * Puts a picture where a relation leads to, and gives the relation that now leads there: the same where nothing else shows that
 * picture, else one of its own.
 */
export function putPicture(
  parts: Parts,
  from: string,
  relation: { readonly id: string; readonly isShared: boolean },
  bytes: Uint8Array,
  extension: keyof typeof TYPES,
): string {
  const part = relatedPart(parts, from, relation.id);
  const isOwn = part !== null && !relation.isShared && relationsTo(parts, part) === 1;
  if (part && isOwn && part.endsWith(`.${extension}`)) {
    parts.set(part, bytes);
    return relation.id;
  }
  const made = newPicture(parts, extension, bytes);
  const id = relate(parts, from, RELATION.image, made);
  if (part && isOwn) {
    parts.delete(part);
    dropRelation(parts, from, relation.id);
  }
  return id;
}

/** A picture as a part of its own. */
export function newPicture(parts: Parts, extension: keyof typeof TYPES, bytes: Uint8Array): string {
  let number = 1;
  while (parts.has(`word/media/desk${number}.${extension}`)) number++;
  const name = `word/media/desk${number}.${extension}`;
  parts.set(name, bytes);
  defaultType(parts, extension, TYPES[extension]);
  return name;
}

function dropRelation(parts: Parts, from: string, id: string): void {
  const name = relationsOf(from);
  const xml = partText(parts, name);
  const found = relationsIn(xml).find((one) => one.id === id);
  if (found) setPartText(parts, name, xml.slice(0, found.start) + xml.slice(found.end));
}

/** How many relations of the whole document lead to a part. */
function relationsTo(parts: Parts, part: string): number {
  return [...parts.keys()]
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const from = path.posix.join(path.posix.dirname(name), '..', path.posix.basename(name, '.rels'));
      return relationsIn(partText(parts, name)).map(({ target }) => partOf(from, target));
    })
    .filter((one) => one === part).length;
}
