import type { ReportFile, ReportOrder, Template } from '../report-order.ts';
import { type FillTools, fillDocx } from './fill-docx.ts';
import { fillingsOf } from './fillings.ts';

/** Fills one of the house's documents; it keeps its name, with the week behind it. */
export async function fillTemplate(
  { name, bytes }: Template,
  { chapter, week, createdAt }: Pick<ReportOrder, 'chapter' | 'week' | 'createdAt'>,
  draw: FillTools['draw'],
): Promise<ReportFile> {
  const tools: FillTools = { chapter, contentOf: fillingsOf(chapter, week), draw, createdAt };
  const filled = await fillDocx(bytes, tools);
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
