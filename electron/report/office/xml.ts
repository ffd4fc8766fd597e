import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { type Parts, partText, setPartText } from './parts.ts';

/** A part of an office document as a tree; throws where it is no XML. */
export function partTree(parts: Parts, name: string): Document {
  return treeOf(partText(parts, name));
}

export function treeOf(xml: string): Document {
  const onError = (level: 'warning' | 'error' | 'fatalError', message: string) => {
    if (level !== 'warning') throw new Error(message);
  };
  return new DOMParser({ onError }).parseFromString(xml, 'application/xml');
}

export function setPartTree(parts: Parts, name: string, tree: Document): void {
  setPartText(parts, name, new XMLSerializer().serializeToString(tree));
}

/** All elements of a name within another, in their order; names are as written, `w:p`. */
export function elements(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagName(name)];
}

/** The nearest element of a name that another stands in; null where it stands in none. */
export function enclosing(of: Element, name: string): Element | null {
  for (let node = of.parentNode; node; node = node.parentNode)
    if (isElement(node) && node.tagName === name) return node;
  return null;
}

function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1;
}

/** Puts elements, as XML with prefixes that the place knows, before another. */
export function insertBefore(place: Element, xml: string): void {
  const { ownerDocument, parentNode } = place;
  if (!ownerDocument || !parentNode) throw new Error('no place to insert at');
  const root = ownerDocument.documentElement;
  const spaces = root ? [...root.attributes].filter(({ name }) => name.startsWith('xmlns:')) : [];
  const declared = spaces.map(({ name, value }) => `${name}="${value}"`).join(' ');
  const made = treeOf(`<wrap ${declared}>${xml}</wrap>`).documentElement;
  for (const child of made ? [...made.childNodes] : [])
    parentNode.insertBefore(ownerDocument.importNode(child, true), place);
}
