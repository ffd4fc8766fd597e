import { z } from 'zod';
import { operation } from './operation.ts';
import { blobSchema } from './report.ts';

const namesSchema = z.strictObject({
  zh: z.string().trim().min(1).max(40),
  en: z.string().trim().min(1).max(60).nullable(),
});

export const groupMemberSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** Whether the desk has closes of it. */
  hasCloses: z.boolean(),
});
export type GroupMember = z.infer<typeof groupMemberSchema>;

export const instrumentGroupSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** What the user calls it; null where it has the name of the report or of its file. */
  named: namesSchema.nullable(),
  /** The series that is drawn in full colour: 本行业. */
  own: z.string().nullable(),
  members: z.array(groupMemberSchema),
  /** From where it stands: shipped with the report, a file's list, or the user's word. */
  origin: z.enum(['shipped', 'file', 'user']),
  /** What it goes back to without the user's word; null: it is the user's alone. */
  base: z.enum(['shipped', 'file']).nullable(),
  /** Figures that are made of it. */
  figures: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type InstrumentGroupView = z.infer<typeof instrumentGroupSchema>;

const output = z.object({ groups: z.array(instrumentGroupSchema) });

const example: z.infer<typeof output> = {
  groups: [
    {
      id: 'sector-vs-benchmarks',
      name: '行业与主要股指',
      named: null,
      own: 'HSIII.HI',
      members: [{ code: 'HSI.HI', name: '恒生指数', hasCloses: true }],
      origin: 'user',
      base: 'shipped',
      figures: [{ id: 'sector-vs-benchmarks', title: '行业与主要股指' }],
    },
  ],
};

export const groupsOperation = operation({
  name: 'groups',
  access: 'reads',
  input: z.strictObject({}),
  output,
  example: { input: {}, output: example },
});

export const saveGroupOperation = operation({
  name: 'saveGroup',
  access: 'writes',
  /**
   * The group as it is to be: its instruments in their order, as codes or names that the desk knows. `id` null makes a new group,
   * named by `named`; `named` null leaves the name as the report or the file has it.
   */
  input: z.strictObject({
    id: z.string().min(1).nullable(),
    named: namesSchema.nullable(),
    own: z.string().min(1).nullable(),
    codes: z.array(z.string().min(1)).min(1).max(200),
  }),
  output: output.extend({ id: z.string() }),
  example: {
    input: { id: 'sector-vs-benchmarks', named: null, own: 'HSIII.HI', codes: ['HSI.HI', 'HSIII.HI'] },
    output: { id: 'sector-vs-benchmarks', ...example },
  },
});

export const resetGroupOperation = operation({
  name: 'resetGroup',
  access: 'writes',
  /** Back to the file's list or the report's. */
  input: z.strictObject({ id: z.string() }),
  output,
  example: { input: { id: 'sector-vs-benchmarks' }, output: example },
});

export const removeGroupOperation = operation({
  name: 'removeGroup',
  access: 'writes',
  /** Only one that is the user's alone. */
  input: z.strictObject({ id: z.string() }),
  output,
  example: { input: { id: 'AI算力' }, output: example },
});

export const importGroupsOperation = operation({
  name: 'importGroups',
  access: 'writes',
  /** The text of a CSV with the columns of a list of groups: group, code, and order where there is one. All or nothing. */
  input: z.strictObject({ text: z.string().min(1).max(500_000) }),
  output: output.extend({ imported: z.array(z.string()) }),
  example: { input: { text: 'group,order,code\nthemes,1,HSTECH.HI\n' }, output: { imported: ['themes'], ...example } },
});

export const exportGroupsOperation = operation({
  name: 'exportGroups',
  access: 'long',
  /** Every group as a CSV that the desk reads again, here or in a drop folder. */
  input: z.strictObject({}),
  output: blobSchema,
  example: {
    input: {},
    output: { id: 'f3', fileName: '指标分组.csv', mediaType: 'text/csv; charset=utf-8', sizeBytes: 120 },
  },
});

export const findInstrumentsOperation = operation({
  name: 'findInstruments',
  access: 'reads',
  /** Instruments that the desk knows whose code or name holds what was typed, those with closes first; at most 20. */
  input: z.strictObject({ text: z.string().max(60) }),
  output: z.object({
    /** What the text means as a code, whether or not anything is known of it. */
    code: z.string().nullable(),
    found: z.array(groupMemberSchema),
  }),
  example: {
    input: { text: '恒生' },
    output: { code: null, found: [{ code: 'HSI.HI', name: '恒生指数', hasCloses: true }] },
  },
});
