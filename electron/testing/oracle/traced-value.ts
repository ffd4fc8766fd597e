import type { TestDesk } from '../test-desk.ts';

/** The value behind a trace's key; null where the desk has none. */
export async function tracedValue(desk: TestDesk, key: string): Promise<number | null> {
  const reply = await desk.desk.call({ callId: key, name: 'trace', input: { key }, lang: 'zh' });
  if (!reply.ok && reply.error.code === 'NO_SUCH_VALUE') return null;
  return (await desk.call('trace', { key })).value;
}
