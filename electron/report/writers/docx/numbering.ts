import { AlignmentType, LevelFormat } from 'docx';
import type { Chapter } from '../../../../shared/chapter/chapter.ts';

/** Lists of the document, by what styles call them. */
export const LISTS = { headings: 'headings', bullets: 'bullets' } as const;

/** Headings 1、1.1、1.1.1 by style, and the house's bullet. */
export function numberingOf({ lang }: Chapter) {
  const ends = lang === 'zh' ? ['%1、', '%1.%2', '%1.%2.%3'] : ['%1.', '%1.%2', '%1.%2.%3'];
  return {
    config: [
      {
        reference: LISTS.headings,
        levels: ends.map((text, level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text,
          alignment: AlignmentType.START,
          suffix: lang === 'zh' ? ('nothing' as const) : ('space' as const),
          style: { paragraph: { indent: { left: 0, hanging: 0 } } },
        })),
      },
      {
        reference: LISTS.bullets,
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '●',
            alignment: AlignmentType.START,
            style: { paragraph: { indent: { left: 300, hanging: 300 } }, run: { size: 12 } },
          },
        ],
      },
    ],
  };
}
