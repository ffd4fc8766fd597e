import type { ElectronApplication } from '@playwright/test';

/** What the clipboard holds of a type: `text/plain`, or the same as a table for documents. */
export function copiedText(app: ElectronApplication, type: 'text/plain' | 'text/html'): Promise<string> {
  return app.evaluate(async ({ clipboard }, asked) => {
    const item = (await clipboard.read()).at(-1);
    return new Response((await item?.getType(asked)) as Blob).text();
  }, type);
}
