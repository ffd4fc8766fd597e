import path from 'node:path';
import { expect } from 'vitest';
import { openParts, type Parts, partText } from '../report/office/parts.ts';
import { elements, treeOf } from '../report/office/xml.ts';

/**
 * Opens a document and holds it to what office programs ask of every package: each part is well-formed and of a known kind, and
 * each relation leads to a part that is there, and nowhere outside.
 */
export function openPackage(bytes: Uint8Array): Parts {
  const parts = openParts(bytes);
  const types = treeOf(partText(parts, '[Content_Types].xml'));
  const defaults = elements(types, 'Default').map((one) => one.getAttribute('Extension')?.toLowerCase());
  const overrides = elements(types, 'Override').map((one) => one.getAttribute('PartName') ?? '');
  expect(new Set(overrides).size, 'a part has one kind').toBe(overrides.length);
  for (const override of overrides) expect(parts.has(override.slice(1)), `${override} is there`).toBe(true);
  for (const name of parts.keys()) {
    if (name === '[Content_Types].xml') continue;
    const isKnown = overrides.includes(`/${name}`) || defaults.includes(name.split('.').at(-1)?.toLowerCase());
    expect(isKnown, `${name} has a kind`).toBe(true);
    if (/\.(xml|rels)$/.test(name)) expect(() => treeOf(partText(parts, name)), name).not.toThrow();
    if (name.endsWith('.rels')) checkRelations(parts, name);
  }
  return parts;
}

function checkRelations(parts: Parts, name: string): void {
  const from = path.posix.join(path.posix.dirname(name), '..');
  const relations = elements(treeOf(partText(parts, name)), 'Relationship');
  const ids = relations.map((one) => one.getAttribute('Id'));
  expect(new Set(ids).size, `ids of ${name}`).toBe(ids.length);
  for (const relation of relations) {
    const target = relation.getAttribute('Target') ?? '';
    expect(relation.getAttribute('TargetMode'), `${target} of ${name} stays inside`).not.toBe('External');
    const part = target.startsWith('/') ? target.slice(1) : path.posix.join(from, target);
    expect(parts.has(part), `${name} leads to ${part}`).toBe(true);
  }
}
