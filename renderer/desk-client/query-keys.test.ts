import { describe, expect, it } from 'vitest';
import { deskQueryKey, isTouched } from './query-keys.ts';

describe('news from the desk', () => {
  it('makes old what it touches, and nothing else', () => {
    const week = deskQueryKey('week', { week: null }, 'zh');
    const text = deskQueryKey('fileText', { fileId: 1, fromLine: 1, count: 200 }, 'zh');
    expect(isTouched(week, ['facts'])).toBe(true);
    expect(isTouched(week, ['imports'])).toBe(false);
    expect(isTouched(deskQueryKey('status', {}, 'en'), ['imports'])).toBe(true);
    expect(isTouched(text, ['facts', 'imports', 'settings'])).toBe(false);
  });

  it('asks again for what was said in another language', () => {
    expect(deskQueryKey('week', { week: null }, 'zh')).not.toEqual(deskQueryKey('week', { week: null }, 'en'));
  });
});
