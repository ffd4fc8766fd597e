import { z } from 'zod';
import { chapterSchema } from '../chapter/chapter.ts';
import { isoDate } from '../market/iso-date.ts';
import { isoDateSchema } from './dates.ts';
import { chapterExample } from './examples/chapter-example.ts';
import { operation } from './operation.ts';

export const chapterOperation = operation({
  name: 'chapter',
  access: 'reads',
  /** The week's report as plain blocks, before it is written: what the preview shows and every document prints. */
  input: z.strictObject({ week: isoDateSchema.nullable() }),
  output: chapterSchema,
  example: { input: { week: null }, output: chapterExample },
});

/**
 * Where a text of the user's goes: a sentence, a caption, a line of the front page, or paragraphs of the user's own in a
 * section. Those of the last kind stand in the weeks that follow, until others are written.
 */
const textSlotSchema = z.string().regex(/^((sentence|caption|own):[^\s:]{1,80}|title|subtitle|date|rating)$/);

export const setReportTextOperation = operation({
  name: 'setReportText',
  access: 'writes',
  /** Null brings back what the desk says; an empty text prints nothing there. */
  input: z.strictObject({
    week: isoDateSchema.nullable(),
    slot: textSlotSchema,
    text: z.string().max(8000).nullable(),
  }),
  output: z.object({ week: isoDateSchema, slot: textSlotSchema, text: z.string().nullable() }),
  example: {
    input: { week: isoDate('2026-03-16'), slot: 'own:sector', text: '线上消费边际改善。' },
    output: { week: isoDate('2026-03-16'), slot: 'own:sector', text: '线上消费边际改善。' },
  },
});

export const reportTextsOperation = operation({
  name: 'reportTexts',
  access: 'reads',
  /** The user's own texts that stand in a week's report, and since which week. */
  input: z.strictObject({ week: isoDateSchema.nullable() }),
  output: z.object({
    week: isoDateSchema,
    texts: z.array(z.object({ slot: textSlotSchema, text: z.string(), since: isoDateSchema })),
  }),
  example: {
    input: { week: null },
    output: {
      week: isoDate('2026-03-16'),
      texts: [{ slot: 'own:sector', text: '线上消费边际改善。', since: isoDate('2026-03-16') }],
    },
  },
});
