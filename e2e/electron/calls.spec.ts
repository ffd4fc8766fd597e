import type { Call } from '../../shared/contract/envelope.ts';
import { expect, test } from './desk-fixture.ts';

test('a call is answered through preload, IPC and the desk', async ({ page, folders }) => {
  const reply = await page.evaluate(() => window.desk.call({ callId: 'c1', name: 'status', input: {}, lang: 'zh' }));
  expect(reply).toMatchObject({ ok: true, value: { dataFolder: folders.data, dropFolders: [folders.drop] } });
});

test('names that are not in the contract are refused, those of every object included', async ({ page }) => {
  const names = ['nothing', '__proto__', 'constructor', 'toString', ''];
  const replies = await page.evaluate(
    (all) => Promise.all(all.map((name) => window.desk.call({ callId: 'c1', name, input: {}, lang: 'zh' }))),
    names,
  );
  expect(replies.map((reply) => reply.ok)).toEqual(names.map(() => false));
});

test('what is not a call at all is refused with a code, not an exception', async ({ page }) => {
  const replies = await page.evaluate(async () => {
    const nonsense: unknown[] = [null, 'status', 7, [], { name: 'status' }];
    return Promise.all(nonsense.map((call) => window.desk.call(call as Call)));
  });
  for (const reply of replies) expect(reply).toMatchObject({ ok: false, error: { code: expect.any(String) } });
});

test('an event reaches the window until it unsubscribes', async ({ app, page }) => {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Reflect.set(window, 'heard', heard);
    Reflect.set(
      window,
      'stop',
      window.desk.subscribe((event) => heard.push(event)),
    );
  });
  const push = (fileId: number) =>
    app.evaluate(({ BrowserWindow }, id) => {
      const event = { kind: 'importFinished', fileId: id, status: 'imported' };
      BrowserWindow.getAllWindows()[0]?.webContents.send('event', event);
    }, fileId);
  const heardIds = () =>
    page.evaluate(() => (Reflect.get(window, 'heard') as { fileId?: number }[]).map((e) => e.fileId));

  await push(901);
  await expect.poll(heardIds).toContain(901);
  await page.evaluate(() => (Reflect.get(window, 'stop') as () => void)());
  await push(902);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  expect(await heardIds()).not.toContain(902);
});
