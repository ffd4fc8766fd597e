import { expect, it } from 'vitest';
import { columnDefinition } from './column-definition.tsx';

it('draws a cell anew where its value stayed: what is written and traced there may be another', () => {
  const { equals } = columnDefinition<number>({ id: 'pct', header: '', width: 80, value: () => null, text: String });
  expect(equals?.(null, null)).toBe(false);
});
