import { describe, expect, test } from 'vitest';
import { isoDate } from '../../shared/market/iso-date.ts';
import { deskPerTest } from '../testing/desk-per-test.ts';
import { NOW } from '../testing/test-desk.ts';

// The desk's day is 2026-03-24.
const { desk, reopen } = deskPerTest();
const write = (text: string, more: { code?: string; notedOn?: string; id?: string } = {}) =>
  desk.call('saveNote', {
    id: more.id ?? null,
    code: more.code ?? '0700.HK',
    notedOn: more.notedOn === undefined ? null : isoDate(more.notedOn),
    text,
  });
const texts = async (code: string | null = null) => (await desk.call('notes', { code })).notes.map(({ text }) => text);

describe('a note', () => {
  test('is of today unless said otherwise, on the code as the desk writes it, and is found after a restart', async () => {
    expect(await write('  回购加速\n看下周  ', { code: '00700' })).toMatchObject({
      code: '0700.HK',
      notedOn: '2026-03-24',
    });
    await reopen();
    expect(await desk.call('notes', { code: '700.HK' })).toMatchObject({
      today: '2026-03-24',
      notes: [
        {
          code: '0700.HK',
          notedOn: '2026-03-24',
          text: '回购加速\n看下周',
          enteredAt: NOW.toISOString(),
          changedAt: null,
        },
      ],
    });
  });

  test('stands by its day, the newest first, on one instrument or all', async () => {
    await write('周一', { notedOn: '2026-03-16' });
    await write('周五', { notedOn: '2026-03-20' });
    await write('另一只', { code: '9988.HK', notedOn: '2026-03-18' });
    expect(await texts()).toEqual(['周五', '另一只', '周一']);
    expect(await texts('0700.HK')).toEqual(['周五', '周一']);
    expect(await texts('1810.HK')).toEqual([]);
  });

  test('is changed in place, keeps the day that is not said, and stays with its instrument', async () => {
    const { id } = await write('云业务', { notedOn: '2026-03-16' });
    expect(await write('云业务提速', { id })).toEqual({ id, code: '0700.HK', notedOn: '2026-03-16' });
    await write('云业务提速', { id, notedOn: '2026-03-17' });
    expect((await desk.call('notes', { code: null })).notes).toMatchObject([
      { id, notedOn: '2026-03-17', text: '云业务提速', changedAt: NOW.toISOString() },
    ]);
    const elsewhere = await desk.failure('saveNote', { id, code: '9988.HK', text: 'x' });
    expect(elsewhere).toMatchObject({ code: 'NO_SUCH_NOTE', details: { id } });
  });

  test('that is written, changed or removed is taken back, one step each; the same words again are no step', async () => {
    const { id } = await write('一');
    await write('二', { id });
    await write('二', { id });
    await desk.call('removeNote', { id });
    expect(await texts()).toEqual([]);
    const undo = async () => (await desk.call('undoChange', {})).undone;
    expect([await undo(), await texts()]).toEqual(['removeNote', ['二']]);
    expect([await undo(), await texts()]).toEqual(['saveNote', ['一']]);
    expect([await undo(), await texts()]).toEqual(['saveNote', []]);
    expect(await undo()).toBeNull();
  });

  test('makes nothing old but notes', async () => {
    const before = desk.events.length;
    const { id } = await write('一');
    await desk.call('removeNote', { id });
    expect(desk.events.slice(before)).toEqual([
      { kind: 'dataChanged', subjects: ['notes'] },
      { kind: 'dataChanged', subjects: ['notes'] },
    ]);
  });

  test('is refused without words, on what is no code, and where there is none of that id', async () => {
    const code = async (name: string, input: object) => (await desk.failure(name, input)).code;
    expect(await code('saveNote', { code: '0700.HK', text: ' \n ' })).toBe('BAD_INPUT');
    expect(await code('saveNote', { code: '0700.HK', text: 'x'.repeat(2001) })).toBe('BAD_INPUT');
    expect(await code('saveNote', { code: '腾讯', text: 'x' })).toBe('BAD_CODE');
    expect(await code('notes', { code: '600036' })).toBe('BAD_CODE');
    expect(await code('saveNote', { id: 'gone', code: '0700.HK', text: 'x' })).toBe('NO_SUCH_NOTE');
    expect(await code('removeNote', { id: 'gone' })).toBe('NO_SUCH_NOTE');
  });
});
