import { ahIndexFigure } from '../ah-index.ts';
import { type Chart, numberParam } from '../figure.ts';

const WINDOWS = 10;

/** The AH premium index over a window of the reader's choice, with that window's band. */
export const ahWindow: Chart = {
  id: 'ah-window',
  words: { zh: {}, en: {} },
  data: (input, params) => ahIndexFigure(input, numberParam(params, 'years', 5, WINDOWS)),
};
