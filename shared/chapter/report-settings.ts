import { z } from 'zod';
import { analystSchema, relatedReportSchema } from './chapter.ts';

/** Words of the house in both languages; what is empty in one is not printed in it. */
const wordsSchema = (most: number) => z.object({ zh: z.string().trim().max(most), en: z.string().trim().max(most) });
export type HouseWords = z.infer<ReturnType<typeof wordsSchema>>;

/** A section of the report as the user has it; what is not named comes as it ships, in its place. */
export const sectionChoiceSchema = z.object({
  id: z.string().min(1).max(40),
  included: z.boolean(),
  /** The user's heading; null: the one that ships. */
  title: wordsSchema(60).nullable(),
});
export type SectionChoice = z.infer<typeof sectionChoiceSchema>;

/** How the house's report looks and what it says every week. */
export const reportSettingsSchema = z.object({
  /** What the report covers: stands on the front page and in the header. */
  industry: wordsSchema(30),
  /** 行业周报. */
  kind: wordsSchema(30),
  analysts: z.array(analystSchema).max(8),
  /** Reports of earlier weeks, as the user names them. */
  related: z.array(relatedReportSchema).max(20),
  /** What stands at the foot of each page. */
  footerNotice: wordsSchema(120),
  /** Closing pages in their order, each the house's own text: the product ships none. */
  closing: z.array(z.object({ title: wordsSchema(60), text: wordsSchema(8000) })).max(12),
  sections: z.array(sectionChoiceSchema).max(30),
  /** Sentences that the report goes without, by id. */
  omitted: z.array(z.string().max(60)).max(60),
  /** `20260316-0322`, or `20260316-20260322`. */
  weekLabel: z.enum(['short', 'long']),
  /** The flow table ends with a line that says how its sum reconciles, or with the rows that show it. */
  flowTableEnd: z.enum(['note', 'rows']),
  /** Figures in Word: pictures that look the same everywhere, or charts that Word edits. */
  wordCharts: z.enum(['pictures', 'native']),
  /** Documents of the house's own that are filled each week, by the bytes that were kept of them. */
  templates: z
    .array(z.object({ name: z.string().min(1).max(120), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .max(20),
  fonts: z.object({
    heading: z.string().trim().min(1).max(40),
    body: z.string().trim().min(1).max(40),
    latin: z.string().trim().min(1).max(40),
  }),
});
export type ReportSettings = z.infer<typeof reportSettingsSchema>;

/** What holds until the user says otherwise. */
export const DEFAULT_REPORT: ReportSettings = {
  industry: { zh: '互联网', en: 'Internet' },
  kind: { zh: '行业周报', en: 'Sector weekly' },
  analysts: [],
  related: [],
  footerNotice: {
    zh: '请务必参阅正文后面的信息披露和法律声明',
    en: 'See the disclosures and legal notices at the end',
  },
  closing: [],
  sections: [],
  omitted: [],
  weekLabel: 'short',
  flowTableEnd: 'note',
  wordCharts: 'pictures',
  templates: [],
  fonts: { heading: '黑体', body: '楷体', latin: 'Arial' },
};
