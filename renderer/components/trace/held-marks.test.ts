import { expect, test } from 'vitest';
import { factText } from '../../../shared/commentary/parts.ts';
import { withHeldMarks } from './held-marks.ts';

const fact = (text: string) => ({ text, value: Number.parseFloat(text), unit: '%', trace: text });

test('marks stay on the line of their number, and the text stays what it is', () => {
  const text = factText(['沪深300（跌', fact('2.2%'), '）', fact('0.8'), '个百分点，甲(', fact('+1.0'), ')。']);
  const pieces = withHeldMarks(text);
  expect(
    pieces.map((piece) => (typeof piece === 'string' ? piece : [piece.opening, piece.fact.text, piece.closing])),
  ).toEqual(['沪深300（跌', ['', '2.2%', '）'], ['', '0.8', ''], '个百分点，甲', ['(', '+1.0', ')。']]);
  const whole = pieces.map((piece) =>
    typeof piece === 'string' ? piece : piece.opening + piece.fact.text + piece.closing,
  );
  expect(whole.join('')).toBe(text.text);
});
