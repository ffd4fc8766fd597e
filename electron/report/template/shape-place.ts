import path from 'node:path';
import type { Document, Element } from '@xmldom/xmldom';
import { type Parts, partText } from '../office/parts.ts';
import { relationsOf } from '../office/relations.ts';
import { elements, partTree, treeOf } from '../office/xml.ts';

/** A place on a slide, in EMU: 914400 to the inch. */
export interface ShapePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const LAYOUT_RELATION = '/slideLayout';
const MARGIN = 457_200;

/** Where a shape of a slide stands: its own place, else that of its layout's placeholder, else the slide less its margins. */
export function placeOf(shape: Element, slide: string, parts: Parts): ShapePlace {
  return ownPlace(shape) ?? layoutPlace(shape, slide, parts) ?? wholeSlide(parts);
}

function ownPlace(shape: Element): ShapePlace | null {
  const transform = elements(shape, 'a:xfrm')[0];
  const [offset, extent] = ['a:off', 'a:ext'].map((name) => transform && elements(transform, name)[0]);
  if (!offset || !extent) return null;
  const [x, y] = [Number(offset.getAttribute('x')), Number(offset.getAttribute('y'))];
  const [width, height] = [Number(extent.getAttribute('cx')), Number(extent.getAttribute('cy'))];
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

function layoutPlace(shape: Element, slide: string, parts: Parts): ShapePlace | null {
  const placeholder = elements(shape, 'p:ph')[0];
  const layout = placeholder && layoutOf(slide, parts);
  if (!placeholder || !layout) return null;
  const [type, index] = [placeholder.getAttribute('type'), placeholder.getAttribute('idx')];
  const like = elements(layout, 'p:sp').find((one) => {
    const mark = elements(one, 'p:ph')[0];
    return mark && (index === null ? mark.getAttribute('type') === type : mark.getAttribute('idx') === index);
  });
  return like ? ownPlace(like) : null;
}

function layoutOf(slide: string, parts: Parts): Document | null {
  const relations = parts.has(relationsOf(slide)) ? treeOf(partText(parts, relationsOf(slide))) : null;
  const relation =
    relations && elements(relations, 'Relationship').find((one) => one.getAttribute('Type')?.endsWith(LAYOUT_RELATION));
  const target = relation?.getAttribute('Target');
  if (!target) return null;
  const name = target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(slide), target);
  return parts.has(name) ? partTree(parts, name) : null;
}

function wholeSlide(parts: Parts): ShapePlace {
  const size = elements(partTree(parts, 'ppt/presentation.xml'), 'p:sldSz')[0];
  const [width, height] = [Number(size?.getAttribute('cx') ?? 0), Number(size?.getAttribute('cy') ?? 0)];
  return { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
}
