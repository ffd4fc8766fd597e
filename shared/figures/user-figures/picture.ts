import { text } from '../../i18n/text.ts';
import type { FigureContent, FigureInput } from '../figure.ts';
import type { UserFigureRows } from './gathered-figure.ts';

/** A picture as it is: nobody can check its numbers, and a note says so. */
export function picture({ rows }: FigureInput, { picture: kept }: UserFigureRows): FigureContent {
  const { lang } = rows;
  return {
    kind: 'picture',
    title: '',
    unit: '',
    decimals: 0,
    picture: kept && {
      dataUrl: `data:${kept.mediaType};base64,${kept.base64}`,
      width: kept.width,
      height: kept.height,
    },
    notes: [text(lang, kept ? 'figure.pictureUnchecked' : 'figure.pictureGone')],
    source: { kind: 'document', names: [] },
    asOf: null,
    state: kept ? 'complete' : 'missing',
    missing: kept ? [] : ['picture'],
  };
}
