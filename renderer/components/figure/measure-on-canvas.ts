import type { MeasureText } from '../../../shared/charts/wrap-text.ts';

/** Text widths in the face that the canvas will draw with. */
export function measureOnCanvas(fontFamily: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  return (text, fontSize, bold) => {
    if (context === null) return text.length * fontSize;
    context.font = `${bold ? 'bold ' : ''}${fontSize}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}
