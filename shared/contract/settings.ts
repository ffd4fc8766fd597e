import { z } from 'zod';
import { langSchema } from './envelope.ts';
import { operation } from './operation.ts';

export const settingsSchema = z.object({
  lang: langSchema,
  theme: z.enum(['light', 'dark', 'system']),
  /** Chinese convention: red rises, green falls. */
  redUp: z.boolean(),
  /** Folders that are watched and read; never written to. */
  dropFolders: z.array(z.string()),
  /** The report's basis of a change: for splits and bonus issues, or as the closes stand. */
  changeBasis: z.enum(['splitAdjusted', 'unadjusted']),
  /** `auto`: the currency whose week is complete, CNY before HKD. */
  southboundCurrency: z.enum(['auto', 'CNY', 'HKD']),
  /** The house's name, which stands last in every figure's source; empty: none. */
  houseName: z.string().trim().max(40),
});
export type Settings = z.infer<typeof settingsSchema>;

const settingsExample: Settings = {
  lang: 'zh',
  theme: 'light',
  redUp: true,
  dropFolders: ['/home/analyst/drop'],
  changeBasis: 'splitAdjusted',
  southboundCurrency: 'auto',
  houseName: '',
};

export const settingsOperation = operation({
  name: 'settings',
  access: 'reads',
  input: z.strictObject({}),
  output: settingsSchema,
  example: { input: {}, output: settingsExample },
});

export const updateSettingsOperation = operation({
  name: 'updateSettings',
  access: 'writes',
  input: settingsSchema.partial().strict(),
  output: settingsSchema,
  example: { input: { lang: 'en' }, output: { ...settingsExample, lang: 'en' } },
});

export const chooseFolderOperation = operation({
  name: 'chooseFolder',
  access: 'writes',
  input: z.strictObject({}),
  /** `unavailable`: this host has no folder dialog, so a path is typed. */
  output: z.object({ state: z.enum(['chosen', 'cancelled', 'unavailable']), path: z.string().nullable() }),
  example: { input: {}, output: { state: 'chosen', path: '/home/analyst/drop' } },
});

export const undoChangeOperation = operation({
  name: 'undoChange',
  access: 'writes',
  input: z.strictObject({}),
  /** Takes back the newest change that the user made; null when there is none. */
  output: z.object({ undone: z.string().nullable() }),
  example: { input: {}, output: { undone: 'updateSettings' } },
});
