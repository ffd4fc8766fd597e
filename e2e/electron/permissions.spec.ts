import { expect, test } from './desk-fixture.ts';

test('a permission that is looked up is denied', async ({ page }) => {
  const states = await page.evaluate(() => {
    const names: readonly PermissionName[] = ['geolocation', 'notifications', 'camera'];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(['denied', 'denied', 'denied']);
});

test('a permission that is asked for is denied', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const place = new Promise<number>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve(0),
        (error) => resolve(error.code),
      );
    });
    return { notification: await Notification.requestPermission(), place: await place };
  });
  // 1 is PERMISSION_DENIED, as against a place that is merely unknown.
  expect(answers).toEqual({ notification: 'denied', place: 1 });
});
