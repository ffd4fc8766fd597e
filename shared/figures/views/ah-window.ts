import { ahIndexFigure } from '../ah-index.ts';
import { numberParam, type ViewFigure } from './view-figure.ts';

const WINDOWS = 10;

/** The AH premium index over a window of the reader's choice, with that window's band. */
export const ahWindow: ViewFigure = {
  id: 'ah-window',
  words: { zh: {}, en: {} },
  needs: () => ({}),
  data: (input, params) => ahIndexFigure(input, numberParam(params, 'years', 5, WINDOWS)),
};
