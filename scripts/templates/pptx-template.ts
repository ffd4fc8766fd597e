import PptxGenJS from 'pptxgenjs';

const FONT = '宋体';
const HEADING_FONT = '黑体';
const BLUE = '1F3864';
const HEAD = { x: 0.6, y: 0.3, w: 12.1, h: 0.7, fontSize: 24, bold: true, color: BLUE, fontFace: HEADING_FONT };

/** A presentation that is ready to be filled, in a look of its own. */
export async function pptxTemplate(): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = '周报模板';
  pptx.author = 'Weekly Desk';
  const cover = pptx.addSlide();
  cover.background = { color: BLUE };
  const white = { color: 'FFFFFF', fontFace: HEADING_FONT };
  cover.addText('{{report:title}}', { x: 0.8, y: 2.2, w: 11.7, h: 1.6, fontSize: 36, bold: true, ...white });
  cover.addText('{{report:subtitle}}  {{report:date}}', { x: 0.8, y: 4, w: 11.7, h: 0.6, fontSize: 18, ...white });
  const slide = (title: string, kind: 'figure' | 'table', id: string) => {
    const page = pptx.addSlide();
    page.addText(title, HEAD);
    page.addText(`{{${kind}:${id}}}`, { x: 0.6, y: 1.1, w: 12.1, h: 5.5, fontSize: 14, fontFace: FONT });
    page.addText(`{{source:${id}}}`, {
      x: 0.6,
      y: 6.8,
      w: 12.1,
      h: 0.4,
      fontSize: 10,
      color: '7F7F7F',
      fontFace: FONT,
    });
  };
  slide('{{title:sector-vs-benchmarks}}', 'figure', 'sector-vs-benchmarks');
  slide('{{title:southbound-daily}}', 'figure', 'southbound-daily');
  slide('{{title:active-stocks}}', 'table', 'active-stocks');
  slide('{{title:ah-index}}', 'figure', 'ah-index');
  const words = pptx.addSlide();
  words.addText('投资建议', HEAD);
  words.addText('{{text:advice}}', {
    x: 0.6,
    y: 1.2,
    w: 12.1,
    h: 5.5,
    fontSize: 16,
    fontFace: FONT,
    valign: 'top',
    bullet: true,
  });
  const bytes = await pptx.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new Error('slides are bytes');
  return bytes;
}
