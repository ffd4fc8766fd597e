import { z } from 'zod';
import { isoDate } from '../market/iso-date.ts';
import { isoDateSchema } from './dates.ts';
import { langSchema } from './envelope.ts';
import { handedInSchema } from './handed-in.ts';
import { operation } from './operation.ts';
import { blobSchema } from './report.ts';

/** What of a document was or could be replaced. */
const changeKindSchema = z.enum([
  'text',
  'number',
  'figure',
  'table',
  'caption',
  'source',
  'note',
  'hole',
  'label',
  'citation',
]);
export type ChangeKind = z.infer<typeof changeKindSchema>;

/** Where in a document: as the desk names it, and what that is called. */
const placeParts = { place: z.string(), name: z.string() };

const replacedSchema = z.object({
  ...placeParts,
  kind: changeKindSchema,
  was: z.string(),
  /** Empty where it was taken out. */
  now: z.string(),
  /** Of a number the key of its trace. */
  trace: z.string().nullable(),
});
export type Replaced = z.infer<typeof replacedSchema>;

/** Why something was left for the analyst. */
export const UNDECIDED = [
  'wordsDiffer',
  'numberEdited',
  'numberUnknown',
  'signFlipped',
  'notSaid',
  'noPlace',
  'figureGone',
  'figureByHand',
  'tableEdited',
  'untaggedCopy',
  'causeStands',
  'citationKept',
  'citationUncut',
  'citationUnknown',
] as const;

const undecidedSchema = z.object({
  ...placeParts,
  kind: changeKindSchema,
  /** What stands in the document; empty where nothing does. */
  was: z.string(),
  /** What the desk would say there; null where it says nothing. */
  suggestion: z.string().nullable(),
  /** What the desk said when the hand wrote; null where that is not the matter. */
  before: z.string().nullable(),
  why: z.enum(UNDECIDED),
});
export type Undecided = z.infer<typeof undecidedSchema>;

export const CITATION_DECISIONS = ['keep', 'update', 'delete'] as const;
const citationDecisionSchema = z.enum(CITATION_DECISIONS);
export type CitationDecision = z.infer<typeof citationDecisionSchema>;

/** A number from a document that stands in last week's report, and what is known of it now. */
const citationQuestionSchema = z.object({
  /** `c1`: the first in the document. */
  id: z.string(),
  trace: z.string(),
  /** As it is printed: 3.5亿. */
  text: z.string(),
  subject: z.string(),
  asOf: isoDateSchema.nullable(),
  publisher: z.string(),
  document: z.string().nullable(),
  validUntil: isoDateSchema.nullable(),
  /** Its time ran out before the week ended. */
  expired: z.boolean(),
  /** The newest of the same subject; null where none is known. */
  newest: z.object({ text: z.string(), asOf: isoDateSchema, validUntil: isoDateSchema.nullable() }).nullable(),
  place: z.string(),
});
export type CitationQuestion = z.infer<typeof citationQuestionSchema>;

/** What was replaced, what is left to the analyst, and in how many places a hand's words were kept. */
const changeListSchema = z.object({
  replaced: z.array(replacedSchema),
  undecided: z.array(undecidedSchema),
  kept: z.number().int(),
});
export type ChangeList = z.infer<typeof changeListSchema>;

const weekSchema = z.object({ from: isoDateSchema, label: z.string() });

const updatedSchema = changeListSchema.extend({
  /** The new document; null where citations are asked about first. */
  file: z
    .object({
      fileName: z.string(),
      sizeBytes: z.number().int(),
      path: z.string().nullable(),
      blob: blobSchema.nullable(),
    })
    .nullable(),
  /** The week that the document was of, the week that it is of now, and its language. */
  from: weekSchema,
  to: weekSchema,
  lang: langSchema,
});

/** `out` is a folder to write into; without it the new document stands beside one that was named by its path, and is kept to be fetched where one was handed over otherwise. */
const documentInput = {
  week: isoDateSchema.nullable().default(null),
  file: handedInSchema,
  out: z.string().min(1).nullable().default(null),
};

const exampleBlob = {
  id: 'r1',
  fileName: '行业周报-20260316-0322-刷新.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  sizeBytes: 439370,
};
const exampleChanges: ChangeList = {
  replaced: [
    {
      place: 'sentence:southbound-net',
      name: '港股通净额',
      kind: 'number',
      was: '-54.68',
      now: '-54.70',
      trace: 'southboundNet:CNY:2026-03-16',
    },
  ],
  undecided: [
    {
      place: 'sentence:sector-move',
      name: '行业指数',
      kind: 'text',
      was: '受中东局势影响，恒生互联网科技业指数下跌3.0%。',
      suggestion: '恒生互联网科技业指数上涨0.2%。',
      before: '恒生互联网科技业指数下跌3.0%。',
      why: 'wordsDiffer',
    },
  ],
  kept: 1,
};
const uploaded = (name: string) => ({ from: 'upload', upload: '7b0a5b52-3c9c-4f0e-9a3e-0d3f5f2a1c11', name }) as const;

export const refreshDocumentOperation = operation({
  name: 'refreshDocument',
  access: 'long',
  /** Brings this week's document, as a hand has edited it since, onto the newest data. The original stays as it is. */
  input: z.strictObject(documentInput),
  output: updatedSchema,
  example: {
    input: { file: uploaded('行业周报-20260316-0322.docx') },
    output: {
      ...exampleChanges,
      file: { fileName: exampleBlob.fileName, sizeBytes: exampleBlob.sizeBytes, path: null, blob: exampleBlob },
      from: { from: isoDate('2026-03-16'), label: '20260316-0322' },
      to: { from: isoDate('2026-03-16'), label: '20260316-0322' },
      lang: 'zh',
    },
  },
});

export const rollForwardDocumentOperation = operation({
  name: 'rollForwardDocument',
  access: 'long',
  /**
   * Brings an earlier week's document onto this week. `decisions` says of citations what becomes of each, by its id, `citations`
   * what becomes of the others: `ask` writes nothing and gives the questions, null keeps them and lists each as undecided.
   */
  input: z.strictObject({
    ...documentInput,
    decisions: z.record(z.string(), citationDecisionSchema).default({}),
    citations: z
      .enum([...CITATION_DECISIONS, 'ask'])
      .nullable()
      .default(null),
  }),
  output: updatedSchema.extend({ questions: z.array(citationQuestionSchema) }),
  example: {
    input: { file: uploaded('行业周报-20260309-0315.docx'), citations: 'ask' },
    output: {
      replaced: [],
      undecided: [],
      kept: 0,
      file: null,
      from: { from: isoDate('2026-03-09'), label: '20260309-0315' },
      to: { from: isoDate('2026-03-16'), label: '20260316-0322' },
      lang: 'zh',
      questions: [
        {
          id: 'c1',
          trace: 'citations:2031年活跃智能体数@亿@IDC:2026-03-10:value',
          text: '3.5亿',
          subject: '2031年活跃智能体数',
          asOf: isoDate('2026-03-10'),
          publisher: 'IDC',
          document: '中国智能体市场预测',
          validUntil: isoDate('2026-09-30'),
          expired: false,
          newest: { text: '3.6亿', asOf: isoDate('2026-03-17'), validUntil: isoDate('2026-09-30') },
          place: 'sentence:citations',
        },
      ],
    },
  },
});
