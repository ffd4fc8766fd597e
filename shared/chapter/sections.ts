import type { Paragraph } from '../contract/commentary.ts';
import type { Lang } from '../contract/envelope.ts';
import type { SectionChoice } from './report-settings.ts';

/** A section of the report that ships: its heading, and which sentences stand in it. */
interface ShippedSection {
  /** Stable: figures, texts and the user's choices name it so. */
  readonly id: string;
  readonly title: Readonly<Record<Lang, string>>;
  readonly paragraphs: readonly Paragraph[];
}

/** Where figures stand that name no other section. */
export const OTHER_FIGURES = 'more';

/** Every section, in the order of the report. */
export const SECTIONS: readonly ShippedSection[] = [
  { id: 'sector', title: { zh: '板块表现', en: 'The sector' }, paragraphs: ['sector'] },
  { id: 'industry', title: { zh: '行业动态', en: 'The industry' }, paragraphs: ['industry'] },
  { id: 'global', title: { zh: '市场回顾', en: 'Markets' }, paragraphs: ['market'] },
  { id: 'flows', title: { zh: '港股通资金流向', en: 'Southbound flows' }, paragraphs: ['flows'] },
  { id: 'ah', title: { zh: 'AH溢价', en: 'AH premium' }, paragraphs: ['ah'] },
  { id: OTHER_FIGURES, title: { zh: '其他图表', en: 'Other figures' }, paragraphs: [] },
  { id: 'ratings', title: { zh: '评级跟踪', en: 'Ratings' }, paragraphs: ['ratings'] },
  { id: 'advice', title: { zh: '投资建议', en: 'Recommendations' }, paragraphs: ['advice'] },
  { id: 'risk', title: { zh: '风险提示', en: 'Risks' }, paragraphs: [] },
];

/** A section as this report has it. */
export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
  readonly included: boolean;
}

/** The sections in the user's order; those that the user never named stand behind the one that they ship behind. */
export function sectionsOf(choices: readonly SectionChoice[], lang: Lang): ReportSection[] {
  const ordered = choices.map(({ id }) => id);
  for (const [index, { id }] of SECTIONS.entries()) {
    if (ordered.includes(id)) continue;
    const before = SECTIONS.slice(0, index).findLast((section) => ordered.includes(section.id));
    ordered.splice(before ? ordered.indexOf(before.id) + 1 : 0, 0, id);
  }
  return ordered.map((id) => {
    const [shipped, choice] = [SECTIONS.find((one) => one.id === id), choices.find((one) => one.id === id)];
    return {
      id,
      title: choice?.title?.[lang] || shipped?.title[lang] || id,
      paragraphs: shipped?.paragraphs ?? [],
      included: choice?.included ?? true,
    };
  });
}
