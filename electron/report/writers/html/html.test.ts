import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Chapter, numberedBlocks } from '../../../../shared/chapter/chapter.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/contract/settings.ts';
import { BARS, DOTS } from '../../../testing/figures-of-each-kind.ts';
import { chapterWith } from '../../../testing/sample-chapter.ts';
import { sampleDesk } from '../../../testing/sample-desk.ts';
import { repository } from '../../../testing/test-desk.ts';
import { elements, treeOf } from '../../office/xml.ts';
import { createFontMeasure } from '../font-measure.ts';
import { drawBare } from '../svg.ts';
import { html } from './escape.ts';
import { pictureHtml } from './exhibits.ts';
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

test('a drawing brings no style that would reach the others of its page, and its names are its own', () => {
  const svg =
    '<svg><style ><![CDATA[\n.d1:hover { fill: red; }\n]]></style><g clip-path="url(#d2)" class="d1"></g><clipPath id="d2"></clipPath></svg>';
  const inlined = pictureHtml({ id: 'own:1', alt: 'a "b"' }, { svg, width: 1, height: 1 });
  expect(inlined).toBe(
    '<div class="picture" role="img" aria-label="a &quot;b&quot;"><svg><g clip-path="url(#own_1-d2)" class="d1"></g><clipPath id="own_1-d2"></clipPath></svg></div>',
  );
});

test('what a drawing says never becomes markup', () => {
  const evil = '<img onerror=x>&';
  const bars = { ...BARS, points: BARS.points.map((point) => ({ ...point, label: evil })) };
  const dots = { ...DOTS, points: DOTS.points.map((point) => ({ ...point, label: evil })) };
  const { redUp, directionColours, printPalette } = DEFAULT_SETTINGS;
  const order = {
    theme: 'print',
    appearance: { redUp, directionColours, printPalette },
    face: null,
    lang: 'zh',
  } as const;
  const measure = createFontMeasure(path.join(repository, 'resources'));
  for (const figure of [bars, dots]) {
    const drawn = drawBare({ figure, ...order }, { width: 658, leastHeight: 260 }, measure);
    const inlined = treeOf(pictureHtml({ id: evil, alt: evil }, drawn));
    expect(elements(inlined, 'img')).toEqual([]);
    // Long labels are broken into lines.
    const said = (inlined.documentElement?.textContent ?? '').replace(/\s/g, '');
    expect(said, figure.kind).toContain(evil.replace(' ', ''));
  }
});
