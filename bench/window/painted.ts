import type { BrowserContext, Page } from '@playwright/test';

/** What a page shows once it shows what is waited for. */
export interface Sight {
  /** Each is found. */
  readonly all: readonly string[];
  /** None is found. */
  readonly none?: readonly string[];
  /** A selector, and how its text begins. */
  readonly texts?: Readonly<Record<string, string>>;
  /** A canvas that must not be blank. */
  readonly drawn?: string;
}

/** When a sight was painted, and what shows that it was: kept by the page until it is asked for. */
interface Painted {
  readonly at: number;
  /** False where the canvas that should be drawn was blank at that moment. */
  readonly isDrawn: boolean;
}

declare global {
  interface Window {
    whenPainted: (sight: Sight) => Promise<Painted>;
    /** What was begun before the page could be asked to wait for it. */
    painted: Promise<Painted>;
    /** When a key was last pressed, by the page's clock. */
    pressedAt: number;
  }
}

/**
 * The moment at which a sight was painted, by the page's own clock, whose zero is its navigation.
 *
 * Two frames: in the first the sight stands in the document, and so is painted; the second begins when that is done.
 * It runs in the page and is carried there as text: it may use nothing from outside itself.
 */
async function whenPainted({ all, none = [], texts = {}, drawn }: Sight): Promise<Painted> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const stands = () =>
    all.every((selector) => document.querySelector(selector) !== null) &&
    none.every((selector) => document.querySelector(selector) === null) &&
    Object.entries(texts).every(([selector, text]) => document.querySelector(selector)?.textContent?.startsWith(text));
  const hasInk = (canvas: Element | null) => {
    if (!(canvas instanceof HTMLCanvasElement)) return false;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels?.some((value) => value !== 0) ?? false;
  };
  const until = performance.now() + 20_000;
  do {
    await frame();
    if (performance.now() > until) throw new Error(`never painted: ${JSON.stringify({ all, none, texts })}`);
  } while (!stands());
  await frame();
  const at = performance.now();
  // Read after the moment is taken: reading pixels takes time of its own.
  return { at, isDrawn: drawn === undefined || hasInk(document.querySelector(drawn)) };
}

/** Puts the watch into every page of a context, before anything of theirs runs. */
export async function watchPaint(context: BrowserContext, first?: Sight): Promise<void> {
  await context.addInitScript(
    `window.whenPainted = ${whenPainted.toString()};
    window.addEventListener('keydown', ({ timeStamp }) => { window.pressedAt = timeStamp; }, true);
    ${first === undefined ? '' : `window.painted = window.whenPainted(${JSON.stringify(first)});`}`,
  );
}

/** Milliseconds from a page's navigation until the sight that it was told to watch for at once. */
export async function paintedSinceNavigation(page: Page): Promise<number> {
  const painted = await page.evaluate(() => window.painted);
  return told(painted, painted.at);
}

/** Milliseconds from setting the address's hash until a sight is painted. */
export async function paintedAfterHash(page: Page, hash: string, sight: Sight): Promise<number> {
  const [painted, since] = await page.evaluate(
    async ([hash, sight]) => {
      const from = performance.now();
      window.location.hash = hash;
      return [await window.whenPainted(sight), from] as const;
    },
    [hash, sight] as const,
  );
  return told(painted, painted.at - since);
}

/** Milliseconds from a key's press, as the browser stamps it, until a sight is painted. */
export async function paintedAfterKey(page: Page, key: string, sight: Sight): Promise<number> {
  await page.evaluate((sight) => {
    window.painted = window.whenPainted(sight);
  }, sight);
  await page.keyboard.press(key);
  const [painted, since] = await page.evaluate(async () => [await window.painted, window.pressedAt] as const);
  return told(painted, painted.at - since);
}

function told({ isDrawn }: Painted, took: number): number {
  if (!isDrawn) throw new Error('the canvas was still blank when it should have been painted');
  return took;
}
