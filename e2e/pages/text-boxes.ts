import type { Page } from '@playwright/test';

/** Two texts that meet, or one that its box cuts off. */
export interface TextFault {
  readonly kind: 'overlap' | 'cut';
  readonly text: string;
  readonly other: string;
}

/**
 * Faults of the texts that are on screen: pieces of text whose drawn boxes meet, and texts that run out of the window or
 * are cut without an ellipsis. Texts on canvases are held by the property test of their layout.
 */
export function findTextFaults(page: Page): Promise<TextFault[]> {
  return page.evaluate(() => {
    const slack = 1.5;
    const pieces: { text: string; element: Element; box: DOMRect }[] = [];
    const faults: { kind: 'overlap' | 'cut'; text: string; other: string }[] = [];

    /** The part of a box that its scrolling and clipping ancestors leave in sight. */
    const inSight = (element: Element, box: DOMRect): DOMRect | null => {
      let { left, top, right, bottom } = box;
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        if (getComputedStyle(at).overflow === 'visible') continue;
        const frame = at.getBoundingClientRect();
        left = Math.max(left, frame.left);
        top = Math.max(top, frame.top);
        right = Math.min(right, frame.right);
        bottom = Math.min(bottom, frame.bottom);
      }
      // Sums stay at a table's foot, and its other rows pass behind their paper.
      const sums = element.closest('.ag-grid-viewport')?.querySelector('.ag-grid-pinned-bottom-rows');
      if (sums && !sums.contains(element)) bottom = Math.min(bottom, sums.getBoundingClientRect().top);
      return right - left > slack && bottom - top > slack ? new DOMRect(left, top, right - left, bottom - top) : null;
    };
    const mayBeCut = (element: Element): boolean => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const { textOverflow, overflowX } = getComputedStyle(at);
        if (textOverflow === 'ellipsis' || overflowX === 'auto' || overflowX === 'scroll') return true;
      }
      return false;
    };

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (
        element === null ||
        text === '' ||
        !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
        continue;
      if (element.closest('.salt-visuallyHidden, [aria-hidden="true"], script, style')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const seen = inSight(element, box);
        if (seen === null) continue;
        if (seen.width < box.width - slack && !mayBeCut(element)) faults.push({ kind: 'cut', text, other: '' });
        if (box.right > window.innerWidth + slack && !mayBeCut(element))
          faults.push({ kind: 'cut', text, other: 'window' });
        pieces.push({ text, element, box: seen });
      }
    }
    for (const [index, a] of pieces.entries()) {
      for (const b of pieces.slice(index + 1)) {
        // Lines of one text, and what an ellipsis stands for.
        if (a.element === b.element) continue;
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        // Lines of neighbours in one paragraph share the leading between them.
        const leading = a.element.parentElement === b.element.parentElement ? 6 : slack;
        if (width > slack && height > leading) faults.push({ kind: 'overlap', text: a.text, other: b.text });
      }
    }
    return faults;
  });
}
