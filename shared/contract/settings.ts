import { z } from 'zod';
import { DEFAULT_REPORT, reportSettingsSchema } from '../chapter/report-settings.ts';
import { PRINT_PALETTES } from '../charts/print-palettes.ts';
import { langSchema } from './envelope.ts';
import { operation } from './operation.ts';

/** How the user has each figure drawn, by figure and option; what is not named is drawn as usual. */
const figureOptionsSchema = z.record(z.string(), z.record(z.string(), z.string()));

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
  figureOptions: figureOptionsSchema,
  /** Colours of rising and falling: the second pair for eyes that do not tell red from green. */
  directionColours: z.enum(['redGreen', 'orangeBlue']),
  /** Colours of printed charts, the report's own series first. */
  printPalette: z.array(z.string().regex(/^#[0-9a-f]{6}$/)).length(5),
  /** Width of pictures that leave the app: a column of two, or the whole line. */
  pictureWidth: z.enum(['half', 'full']),
  /** The face of pictures that leave the app, of the user's own; null: the bundled one. */
  chartFace: z.object({ family: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
  /** How many names of inflows a sentence tells. */
  inflowNames: z.number().int().min(1).max(20),
  /** From what net outflow on a sentence tells a name, in 亿. */
  outflowFromYi: z.number().min(0).max(1000),
  /** Whether a difference of printed figures agrees with the print, or is that of the values behind them. */
  printedDifferences: z.boolean(),
  /** The house's name, which stands last in every figure's source; empty: none. */
  houseName: z.string().trim().max(40),
  report: reportSettingsSchema,
});
export type Settings = z.infer<typeof settingsSchema>;

/** What holds until the user says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  lang: 'zh',
  theme: 'light',
  redUp: true,
  dropFolders: [],
  changeBasis: 'splitAdjusted',
  southboundCurrency: 'auto',
  figureOptions: {},
  directionColours: 'redGreen',
  printPalette: [...PRINT_PALETTES.report],
  pictureWidth: 'full',
  chartFace: null,
  inflowNames: 5,
  outflowFromYi: 2,
  printedDifferences: true,
  houseName: '',
  report: DEFAULT_REPORT,
};

const settingsExample: Settings = { ...DEFAULT_SETTINGS, dropFolders: ['/home/analyst/drop'] };

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

export const takeChartFaceOperation = operation({
  name: 'takeChartFace',
  access: 'long',
  /** A font file (TTF, OTF, TTC) of which all pieces came: pictures are drawn in it from now on. */
  input: z.strictObject({ upload: z.uuid() }),
  output: settingsSchema,
  example: {
    input: { upload: '7b0a5b52-3c9c-4f0e-9a3e-0d3f5f2a1c11' },
    output: { ...settingsExample, chartFace: { family: 'KaiTi', sha256: 'a'.repeat(64) } },
  },
});
