import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Call, DeskEvent } from '../../shared/contract/envelope.ts';
import { type Settings, settingsSchema } from '../../shared/contract/settings.ts';
import { createDesk } from './create-desk.ts';
import type { Desk, DeskPaths, DeskPorts } from './desk.ts';
import { createTurns } from './turns.ts';

/**
 * A desk that can be turned to the shipped sample and back: the sample opens in a data folder of its own, so that none of its
 * numbers ever stands beside the user's. Hosts see one desk; which folder it is over is its own affair.
 */
export async function createDeskWithSample(paths: DeskPaths, ports: DeskPorts): Promise<Desk> {
  const listeners = new Set<(event: DeskEvent) => void>();
  const emit = (event: DeskEvent) => {
    for (const listener of listeners) listener(event);
  };
  const samplePaths: DeskPaths = {
    ...paths,
    data: path.join(paths.data, 'sample'),
    drop: [path.join(paths.resources, 'samples/drop')],
    isSample: true,
  };
  let isWatching = false;
  let at: 'sample' | 'own' = 'own';
  const open = async (toSample: boolean) => {
    const desk = await createDesk(toSample ? samplePaths : paths, { ...ports, switchData });
    desk.subscribe(emit);
    return desk;
  };
  const switchTo = async (to: 'sample' | 'own') => {
    if (to === at) return;
    const former = current;
    const next = await open(to === 'sample');
    try {
      if (to === 'sample') await fillSample(next, settingsSchema.parse(await callOf(former, 'settings', {})));
    } catch (error) {
      await next.close();
      throw error;
    }
    // Only now: a folder that cannot be opened must not cost the one that is open.
    [current, at] = [next, to];
    await former.close();
    if (to === 'own' && isWatching) current.watch();
    emit({ kind: 'dataChanged', subjects: ['facts', 'imports', 'settings', 'notes'] });
  };
  const inTurn = createTurns();
  // A second click waits, and finds it done.
  const switchData = (to: 'sample' | 'own') => inTurn(() => switchTo(to));
  let current = await open(false);
  return {
    call: (call) => current.call(call),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    blob: (id) => current.blob(id),
    watch() {
      isWatching = true;
      current.watch();
    },
    close: () => current.close(),
  };
}

/** Reads the sample in; language and colours go along with the user, all else of the settings is of the folder. */
async function fillSample(sample: Desk, { lang, theme, redUp }: Settings): Promise<void> {
  await callOf(sample, 'updateSettings', { lang, theme, redUp });
  await callOf(sample, 'sync', {});
}

async function callOf(desk: Desk, name: string, input: Call['input']): Promise<unknown> {
  const reply = await desk.call({ callId: randomUUID(), name, input, lang: 'zh' });
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
  return reply.value;
}
