import { openParts } from '../office/parts.ts';
import type { ReportFile, ReportOrder, Template } from '../report-order.ts';
import { type FillTools, fillDocx } from './fill-docx.ts';
import { fillPptx } from './fill-pptx.ts';
import { fillingsOf } from './fillings.ts';

/** Fills one of the house's documents; it keeps its name, with the week behind it. */
export async function fillTemplate(
  { name, bytes }: Template,
  { chapter, week, look, createdAt }: ReportOrder,
  { draw, measure }: Pick<FillTools, 'draw' | 'measure'>,
): Promise<ReportFile> {
  const { appearance } = look;
  const tools: FillTools = { chapter, contentOf: fillingsOf(chapter, week), draw, measure, appearance, createdAt };
  const isSlides = openParts(bytes).has('ppt/presentation.xml');
  const filled = isSlides ? await fillPptx(bytes, tools) : await fillDocx(bytes, tools);
  const at = name.lastIndexOf('.');
  return {
    format: 'template',
    name: `${name.slice(0, at)}-${chapter.week.label}${name.slice(at)}`,
    bytes: filled.bytes,
    unfilled: filled.unknown.map(({ key, part, paragraph, words }) => ({
      template: name,
      placeholder: key,
      part,
      paragraph,
      words,
    })),
  };
}
