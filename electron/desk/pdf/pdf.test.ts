import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chapter, numberedBlocks } from '../../../shared/chapter/chapter.ts';
import { openSample } from '../../testing/sample-desk.ts';
import { removeFolder, temporaryFolder } from '../../testing/test-desk.ts';
import { chromiumPdf } from './chromium-pdf.ts';
import { findBrowser } from './find-browser.ts';

const folder = temporaryFolder();
const printPdf = chromiumPdf({ ...process.env, WEEKLY_DESK_BROWSER: process.env.CHROMIUM }, process.getuid?.() === 0);

let desk: Awaited<ReturnType<typeof openSample>>;
let chapter: Chapter;
beforeAll(async () => {
  desk = await openSample(folder, { printPdf });
  chapter = await desk.call('chapter', { week: null });
}, 60_000);
afterAll(async () => {
  await desk.close();
  removeFolder(folder);
});

async function printed(): Promise<{ pages: string[]; fonts: Set<string> }> {
  const { files, unwritten } = await desk.call('writeReport', { week: null, formats: ['pdf'] });
  expect(unwritten).toEqual([]);
  const data = new Uint8Array(desk.desk.blob(files[0]?.blob?.id ?? '')?.bytes ?? []);
  const reading = getDocument({ data: data.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await reading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await reading.destroy();
  const fonts = new Set(
    [
      ...Buffer.from(data)
        .toString('latin1')
        .matchAll(/\/BaseFont \/([\w+-]+)/g),
    ].map(([, name]) => name ?? ''),
  );
  return { pages, fonts };
}
const flat = (words: string) => words.replace(/\s+/g, '');
/** A page without what stands on each. */
const withoutFrame = (page: string) => {
  const { header, footer, front } = chapter;
  const frame = [header.left + front.date + header.right, footer.notice].map(flat);
  return frame.reduce((said, words) => said.replace(words, ''), flat(page)).replace(/第\d+页\/共\d+页/, '');
};

test.skipIf(!printPdf)(
  'the PDF has the report’s words to select, in its own faces, and says on which page each figure is (skipped where no Chromium is found)',
  async () => {
    const { pages, fonts } = await printed();
    const all = pages.map(withoutFrame).join('');
    for (const block of chapter.body) {
      if (block.kind === 'heading') expect(all).toContain(flat(block.text));
      if (block.kind === 'paragraph')
        for (const { text } of block.passages) expect(all).toContain(flat(text).slice(0, 20));
    }
    for (const name of fonts) expect(name).toMatch(/^[A-Z]{6}\+NotoSansSC/);
    const contents = flat(pages[1] ?? '');
    for (const { caption } of numberedBlocks(chapter)) {
      const words = flat(caption?.text ?? '');
      const page = pages.findIndex((said, index) => index > 1 && flat(said).includes(words)) + 1;
      expect(page).toBeGreaterThan(2);
      expect(contents, words).toContain(`${words}${page}`);
    }
    for (const [index, said] of pages.entries()) expect(flat(said)).toContain(`第${index + 1}页/共${pages.length}页`);
  },
  120_000,
);

test.skipIf(!printPdf)(
  'printed again it says the same on as many pages (skipped where no Chromium is found)',
  async () => {
    expect((await printed()).pages).toEqual((await printed()).pages);
  },
  120_000,
);

test('where no browser is found the other formats are written all the same, and the reason is told', async () => {
  expect(findBrowser('/no/such/browser', '')).toBeNull();
  const other = await openSample(temporaryFolder(), { printPdf: null });
  const { files, unwritten } = await other.call('writeReport', { week: null, formats: ['pdf', 'html'] });
  expect(files.map(({ format }) => format)).toEqual(['html']);
  expect(unwritten).toMatchObject([
    { format: 'pdf', code: 'PDF_UNAVAILABLE', hint: expect.stringContaining('Chromium') },
  ]);
  await other.close();
}, 60_000);
