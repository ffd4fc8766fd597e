import type { Call, DeskBridge, DeskEvent, Reply } from '../../shared/contract/envelope.ts';

const EVERYTHING: DeskEvent = { kind: 'dataChanged', subjects: ['facts', 'imports', 'settings', 'notes'] };

/** The desk behind a loopback host: the same two channels, over POST and one stream of server-sent events. */
export function createHttpBridge(): DeskBridge {
  const listeners = new Set<(event: DeskEvent) => void>();
  const tell = (event: DeskEvent) => {
    for (const listener of listeners) listener(event);
  };
  let stream: EventSource | null = null;
  return {
    call: post,
    subscribe: (listener) => {
      listeners.add(listener);
      stream ??= openStream(tell);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stream?.close();
        stream = null;
      };
    },
  };
}

async function post(call: Call): Promise<Reply<unknown>> {
  const response = await fetch('./call', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(call),
  });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return (await response.json()) as Reply<unknown>;
}

function openStream(tell: (event: DeskEvent) => void): EventSource {
  const stream = new EventSource('./events');
  let lost = false;
  stream.onmessage = (message: MessageEvent<string>) => tell(JSON.parse(message.data) as DeskEvent);
  stream.onerror = () => {
    lost = true;
  };
  // Events that were told while the line was down are gone, so everything on screen may be old.
  stream.onopen = () => {
    if (lost) tell(EVERYTHING);
    lost = false;
  };
  return stream;
}
