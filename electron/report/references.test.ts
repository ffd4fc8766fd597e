import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { REFERENCE_FOLDER, REFERENCE_PICTURES, type ReferencePicture } from '../testing/reference-figures.ts';
import { sampleDesk } from '../testing/sample-desk.ts';
import { repository } from '../testing/test-desk.ts';

// `npm run references` writes the pictures anew, to be looked at one by one before they are committed.
const isWriting = process.env.WRITE_REFERENCES === 'yes';
const failed = path.join(repository, 'test-results/references');
const desk = sampleDesk();

const fileOf = (name: string) => path.join(REFERENCE_FOLDER, `${name}.png`);

async function drawn({ order, lang }: ReferencePicture): Promise<Buffer> {
  const { id } = await desk.call('exportFigure', order, lang);
  return Buffer.from(desk.desk.blob(id)?.bytes ?? []);
}

/** Pixels that differ beyond smoothed edges, and a picture of where. */
function compare(name: string, bytes: Buffer): { readonly count: number; readonly shown: PNG } {
  const [now, reviewed] = [PNG.sync.read(bytes), PNG.sync.read(readFileSync(fileOf(name)))];
  expect([now.width, now.height], `size of ${name}`).toEqual([reviewed.width, reviewed.height]);
  const shown = new PNG({ width: now.width, height: now.height });
  const count = pixelmatch(now.data, reviewed.data, shown.data, now.width, now.height, { threshold: 0.1 });
  return { count, shown };
}

/** Lays the drawing and what differs aside, to be looked at. */
function layAside(name: string, bytes: Buffer, shown: PNG): void {
  mkdirSync(failed, { recursive: true });
  writeFileSync(path.join(failed, `${name}.png`), bytes);
  writeFileSync(path.join(failed, `${name}-differs.png`), PNG.sync.write(shown));
}

function holdReferences(): void {
  test.each(REFERENCE_PICTURES.map((picture) => [picture.name, picture] as const))('%s', async (name, picture) => {
    expect(existsSync(fileOf(name)), `${name} was never reviewed: npm run references`).toBe(true);
    const bytes = await drawn(picture);
    const { count, shown } = compare(name, bytes);
    if (count > 0) layAside(name, bytes, shown);
    expect(count, `see ${failed}`).toBe(0);
  });

  test('no picture is kept of a figure that is none', () => {
    expect(readdirSync(REFERENCE_FOLDER).sort()).toEqual(REFERENCE_PICTURES.map(({ name }) => `${name}.png`).sort());
  });

  test('a label that moved is a difference', async () => {
    const [picture] = REFERENCE_PICTURES;
    if (!picture) throw new Error('no picture');
    const moved = PNG.sync.read(await drawn(picture));
    moved.data.copyWithin(0, moved.width * 4 * 3);
    expect(compare(picture.name, PNG.sync.write(moved)).count).toBeGreaterThan(100);
  });
}

function writeReferences(): void {
  test('references are written anew', async () => {
    rmSync(REFERENCE_FOLDER, { recursive: true, force: true });
    mkdirSync(REFERENCE_FOLDER, { recursive: true });
    for (const picture of REFERENCE_PICTURES) writeFileSync(fileOf(picture.name), await drawn(picture));
  }, 120_000);
}

describe('drawn figures are those that were looked at', () => {
  if (isWriting) writeReferences();
  else holdReferences();
});
