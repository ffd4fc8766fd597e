import path from 'node:path';
import type { Parts } from '../office/parts.ts';
import { relationsOf } from '../office/relations.ts';
import { elements, partTree } from '../office/xml.ts';

/** Names of the parts that a part is related to, by the relations' ids. */
export function targetsOf(parts: Parts, from: string): ReadonlyMap<string, string> {
  const name = relationsOf(from);
  if (!parts.has(name)) return new Map();
  return new Map(
    elements(partTree(parts, name), 'Relationship')
      .filter((one) => one.getAttribute('TargetMode') !== 'External')
      .map((one) => {
        const target = one.getAttribute('Target') ?? '';
        const to = target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(from), target);
        return [one.getAttribute('Id') ?? '', to] as const;
      }),
  );
}
