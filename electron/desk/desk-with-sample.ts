import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Call, DeskEvent } from '../../shared/contract/envelope.ts';
import { settingsSchema } from '../../shared/contract/settings.ts';
import { createDesk } from './create-desk.ts';
import type { Desk, DeskPaths, DeskPorts } from './desk.ts';

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
  const open = async (toSample: boolean) => {
    const desk = await createDesk(toSample ? samplePaths : paths, { ...ports, switchData });
    desk.subscribe(emit);
    return desk;
  };
  const switchData = async (to: 'sample' | 'own') => {
    const look = await callOf(current, 'settings', {});
    await current.close();
    current = await open(to === 'sample');
    if (to === 'sample') {
      // Language and colours go along; all else of the settings is of the folder.
      const { lang, theme, redUp } = settingsSchema.parse(look);
      await callOf(current, 'updateSettings', { lang, theme, redUp });
      await callOf(current, 'sync', {});
    } else if (isWatching) current.watch();
    emit({ kind: 'dataChanged', subjects: ['facts', 'imports', 'settings'] });
  };
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

async function callOf(desk: Desk, name: string, input: Call['input']): Promise<unknown> {
  const reply = await desk.call({ callId: randomUUID(), name, input, lang: 'zh' });
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
  return reply.value;
}
