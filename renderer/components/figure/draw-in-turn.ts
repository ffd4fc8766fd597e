const waiting = new Set<() => void>();

/** Nobody looks at what waits; but a window that is never idle has to draw it too. */
const LATEST_MS = 500;

/**
 * Draws at once what stands in the window; what lies beyond it is drawn while the window is idle, one after another.
 *
 * A board has more charts than fit: drawn in one go they would hold up the first of them, and the keys. Gives back a
 * way to call it off.
 */
export function drawInTurn(element: Element, draw: () => void): () => void {
  const { top, bottom } = element.getBoundingClientRect();
  if (bottom > 0 && top < window.innerHeight) {
    draw();
    return () => {};
  }
  if (waiting.size === 0) requestIdleCallback(drawNext, { timeout: LATEST_MS });
  waiting.add(draw);
  return () => waiting.delete(draw);
}

function drawNext(): void {
  const [next] = waiting;
  if (next === undefined) return;
  waiting.delete(next);
  if (waiting.size > 0) requestIdleCallback(drawNext, { timeout: LATEST_MS });
  next();
}
