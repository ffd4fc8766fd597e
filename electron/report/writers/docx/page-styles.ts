import { AlignmentType, type IParagraphStyleOptions, LineRuleType } from 'docx';
import { INK, SIZE, STYLE } from './look.ts';
import type { Faces } from './styles.ts';

/** Styles of the front page, of the contents and of the closing pages. */
export function pageStyles(color: string, font: Faces): IParagraphStyleOptions[] {
  return [
    {
      id: STYLE.title,
      name: 'Report Title',
      basedOn: 'Normal',
      quickFormat: true,
      run: { bold: true, size: SIZE.title, font },
      paragraph: { spacing: { after: 60 } },
    },
    {
      id: STYLE.subtitle,
      name: 'Report Subtitle',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: SIZE.subtitle, color, font },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { after: 200 } },
    },
    {
      id: STYLE.side,
      name: 'Front Side',
      basedOn: 'Normal',
      run: { size: SIZE.small },
      paragraph: { spacing: { after: 40 } },
    },
    {
      id: STYLE.sideHead,
      name: 'Front Side Head',
      basedOn: 'Normal',
      run: { bold: true, size: SIZE.body, color, font },
      paragraph: {
        keepNext: true,
        spacing: { before: 200, after: 60 },
        border: { bottom: { style: 'single', size: 6, space: 1, color } },
      },
    },
    {
      id: STYLE.closing,
      name: 'Closing Heading',
      basedOn: 'Normal',
      next: STYLE.closingText,
      run: { bold: true, size: SIZE.heading[2], color, font },
      paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
    },
    {
      id: STYLE.closingText,
      name: 'Closing Text',
      basedOn: 'Normal',
      run: { size: SIZE.small, color: INK.text },
      paragraph: { alignment: AlignmentType.BOTH, spacing: { line: 276, lineRule: LineRuleType.AUTO, after: 60 } },
    },
    {
      id: STYLE.contents,
      name: 'Contents Heading',
      basedOn: 'Normal',
      run: { bold: true, size: SIZE.heading[0], color, font },
      paragraph: { keepNext: true, spacing: { before: 240, after: 120 } },
    },
  ];
}
