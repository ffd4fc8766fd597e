import { z } from 'zod';
import { figureDataSchema } from '../figures/figure-data.ts';
import {
  type UserFigure,
  type UserFigureDraft,
  userFigureDraftSchema,
  userFigureSchema,
} from '../figures/user-figures/user-figure.ts';
import { isoDateSchema } from './dates.ts';
import { figureExample } from './examples/week-example.ts';
import { operation } from './operation.ts';

/** Larger pictures are for a printer. */
export const MOST_PICTURE_BYTES = 10_000_000;

const draftExample: UserFigureDraft = {
  title: { zh: '行业与主要股指', en: null },
  content: { kind: 'groupBars', group: 'sector-vs-benchmarks' },
  source: { kind: 'data', names: [] },
  unit: null,
  decimals: null,
  week: null,
};
const example: UserFigure = { ...draftExample, id: 'u-1' };

export const userFiguresOperation = operation({
  name: 'userFigures',
  access: 'reads',
  /** Figures that the user made, and what such figures can be made of. */
  input: z.strictObject({ week: isoDateSchema.nullable() }),
  output: z.object({
    figures: z.array(userFigureSchema),
    groups: z.array(z.object({ id: z.string(), name: z.string() })),
    series: z.array(z.object({ series: z.string(), basis: z.string(), unit: z.string(), count: z.number().int() })),
    exhibits: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
  example: {
    input: { week: null },
    output: {
      figures: [example],
      groups: [{ id: 'sector-vs-benchmarks', name: '行业与主要股指' }],
      series: [{ series: '网上商品零售额', basis: 'ytd', unit: '%', count: 24 }],
      exhibits: [{ id: 'price-table', title: '云产品价格调整' }],
    },
  },
});

export const previewFigureOperation = operation({
  name: 'previewFigure',
  access: 'reads',
  /** A figure as it would be drawn, before it is kept. */
  input: z.strictObject({ week: isoDateSchema.nullable(), figure: userFigureDraftSchema }),
  output: figureDataSchema,
  example: { input: { week: null, figure: draftExample }, output: figureExample },
});

export const saveFigureOperation = operation({
  name: 'saveFigure',
  access: 'writes',
  /** `id` null makes a new figure, which stands last in the outline. */
  input: z.strictObject({ id: z.string().nullable(), figure: userFigureDraftSchema }),
  output: userFigureSchema,
  example: { input: { id: null, figure: draftExample }, output: example },
});

export const removeFigureOperation = operation({
  name: 'removeFigure',
  access: 'writes',
  input: z.strictObject({ id: z.string() }),
  output: z.object({ id: z.string() }),
  example: { input: { id: 'u-1' }, output: { id: 'u-1' } },
});

export const keepPictureOperation = operation({
  name: 'keepPicture',
  access: 'writes',
  /** Keeps a picture of which all pieces came by `uploadPiece`: a PNG or JPG of at most 10 MB; it is named by its hash. */
  input: z.strictObject({ upload: z.uuid() }),
  output: z.object({
    picture: z.string(),
    mediaType: z.enum(['image/png', 'image/jpeg']),
    width: z.number().int(),
    height: z.number().int(),
  }),
  example: {
    input: { upload: '7b0a5b52-3c9c-4f0e-9a3e-0d3f5f2a1c11' },
    output: { picture: 'a'.repeat(64), mediaType: 'image/png', width: 800, height: 600 },
  },
});
