import { beforeAll, describe, expect, test } from 'vitest';
import { type Chapter, numberedBlocks } from '../../../../shared/chapter/chapter.ts';
import { chapterWith } from '../../../testing/sample-chapter.ts';
import { sampleDesk } from '../../../testing/sample-desk.ts';
import { html } from './escape.ts';
import { writeHtml } from './write-html.ts';

const desk = sampleDesk();

async function pageIn(lang: 'zh' | 'en'): Promise<string> {
  const { files } = await desk.call('writeReport', { week: null, formats: ['html'] }, lang);
  return Buffer.from(desk.desk.blob(files[0]?.blob?.id ?? '')?.bytes ?? []).toString('utf8');
}

describe.each(['zh', 'en'] as const)('the page in %s', (lang) => {
  let page: string;
  let chapter: Chapter;
  beforeAll(async () => {
    page = await pageIn(lang);
    chapter = await desk.call('chapter', { week: null }, lang);
  }, 60_000);

  test('is one file that asks for nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<iframe|\bon\w+="|@import/i);
    const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"|url\(([^)]*)\)/g)].map(
      ([, link, style]) => link ?? style ?? '',
    );
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) expect(address).toMatch(/^(#|data:font\/ttf;base64,)/);
    expect(page).toContain("default-src 'none'");
  });

  test('says every word of the report, and names its figures for who cannot see them', () => {
    for (const block of chapter.body) {
      if (block.kind === 'heading') expect(page).toContain(html(block.text));
      if (block.kind === 'figure') expect(page).toContain(`aria-label="${html(block.alt)}"`);
      if (block.kind === 'table' && block.figure.kind === 'table')
        for (const { header } of block.figure.columns) expect(page).toContain(`>${html(header)}</th>`);
    }
    const plain = page.replace(/<[^>]+>/g, '');
    for (const block of chapter.body)
      if (block.kind === 'paragraph') for (const { text } of block.passages) expect(plain).toContain(html(text));
  });

  test('has no name twice, and every link of its contents leads somewhere', () => {
    const ids = [...page.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThanOrEqual(numberedBlocks(chapter).length + 8);
    for (const link of links) expect(ids).toContain(link);
  });

  test('is the same to the byte when it is made again', async () => {
    expect(await pageIn(lang)).toBe(page);
  });
});

test('nothing that is written becomes markup or style, and what is lacking is marked', async () => {
  const evil = `</style><script>alert(1)</script>"'&`;
  const chapter = chapterWith(evil);
  const page = await writeHtml(chapter, { svgs: new Map(), trend: null, fonts: async () => '', pages: new Map() });
  expect(page).not.toContain('<script');
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page).toContain('<mark>【待补：');
});
