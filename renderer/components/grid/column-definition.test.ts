import { expect, it } from 'vitest';
import { columnDefinition } from './column-definition.ts';

it('draws a cell anew where its value stayed: what is written and traced there may be another', () => {
  const column = { id: 'pct', header: '', width: 80, value: () => null, text: String };
  const { equals } = columnDefinition<number>(
    { column, isShown: true, width: null, sort: null },
    { isMarked: () => false, spelled: () => '' },
  );
  expect(equals?.(null, null)).toBe(false);
});
