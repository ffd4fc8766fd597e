import type { ReportSection } from '../../../shared/chapter/sections.ts';
import type { OutlineLine } from '../../../shared/contract/outline.ts';
import { moved } from '../../components/ordered-list/moved.ts';

/** A row of the report's outline: a section, or a figure that stands in the one above it. */
export type OutlineRow =
  | { readonly kind: 'section'; readonly id: string; readonly section: ReportSection }
  | { readonly kind: 'figure'; readonly id: string; readonly line: OutlineLine };

/** Sections in their order, each with its figures below it. */
export function outlineRows(sections: readonly ReportSection[], lines: readonly OutlineLine[]): OutlineRow[] {
  return sections.flatMap((section): OutlineRow[] => [
    { kind: 'section', id: `section:${section.id}`, section },
    ...lines
      .filter((line) => line.section === section.id)
      .map((line): OutlineRow => ({ kind: 'figure', id: line.id, line })),
  ]);
}

/**
 * What the user meant by moving a row: another order of sections, which take their figures along, or a figure elsewhere. A
 * section that came to stand among the figures of its neighbour goes past the whole of it.
 */
export function meantBy(
  before: readonly OutlineRow[],
  after: readonly OutlineRow[],
  which: OutlineRow,
): { readonly sections: readonly ReportSection[] } | { readonly lines: readonly OutlineLine[] } {
  const sections = sectionsIn(after);
  if (which.kind === 'section') {
    const from = sectionsIn(before).indexOf(which.section);
    if (sections.indexOf(which.section) !== from) return { sections };
    const by = after.indexOf(which) - before.indexOf(which);
    return { sections: by === 0 ? sections : moved(sections, from, by < 0 ? from - 1 : from + 2) };
  }
  let within = sections[0]?.id ?? '';
  const lines = after.flatMap((row) => {
    if (row.kind === 'section') {
      within = row.section.id;
      return [];
    }
    return [{ ...row.line, section: within }];
  });
  return { lines };
}

function sectionsIn(rows: readonly OutlineRow[]): ReportSection[] {
  return rows.flatMap((row) => (row.kind === 'section' ? [row.section] : []));
}
