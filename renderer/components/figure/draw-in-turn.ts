const waiting = new Set<() => void>();
/** Asked for since the last turn: told apart together, since each look at the page after a drawing makes it lay out anew. */
const asked = new Map<() => void, Element>();

/** Nobody looks at what waits; but a window that is never idle has to draw it too. */
const LATEST_MS = 500;

/**
 * Draws at once what stands in the window; what lies beyond it is drawn while the window is idle, one after another.
 *
 * A board has more charts than fit: drawn in one go they would hold up the first of them, and the keys. Gives back a
 * way to call it off.
 */
export function drawInTurn(element: Element, draw: () => void): () => void {
  if (asked.size === 0) queueMicrotask(drawWhatIsSeen);
  asked.set(draw, element);
  return () => {
    asked.delete(draw);
    waiting.delete(draw);
  };
}

function drawWhatIsSeen(): void {
  const all = [...asked].map(([draw, element]) => ({ draw, isSeen: isSeen(element) }));
  asked.clear();
  for (const { draw, isSeen } of all) if (!isSeen) waiting.add(draw);
  if (waiting.size > 0) requestIdleCallback(drawNext, { timeout: LATEST_MS });
  for (const { draw, isSeen } of all) if (isSeen) draw();
}

function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

function drawNext(): void {
  const [next] = waiting;
  if (next === undefined) return;
  waiting.delete(next);
  if (waiting.size > 0) requestIdleCallback(drawNext, { timeout: LATEST_MS });
  next();
}
