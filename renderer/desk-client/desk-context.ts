import { createContext, useContext } from 'react';
import type { DeskBridge, Lang } from '../../shared/contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/operations.ts';
import { asDeskCallError, DeskCallError } from './desk-call-error.ts';
import { createHttpBridge } from './http-bridge.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser. */
    readonly desk?: DeskBridge;
  }
}

/** The way to the desk: Electron's preload where it is there, else the loopback host that served this page. */
export function createBridge(): DeskBridge {
  return window.desk ?? createHttpBridge();
}

export const DeskContext = createContext<DeskBridge | null>(null);

/** The bridge that `main.tsx` made. */
export function useDesk(): DeskBridge {
  const bridge = useContext(DeskContext);
  if (bridge === null) throw new Error('DeskContext has no bridge: render inside DeskContext');
  return bridge;
}

/** A name for one call, by which its progress is told and by which it is cancelled. */
export function newCallId(): string {
  return crypto.randomUUID();
}

/** One call of the contract: its output, or a `DeskCallError`. */
export async function callDesk<Name extends OperationName>(
  bridge: DeskBridge,
  name: Name,
  input: InputOf<Name>,
  lang: Lang,
  callId: string = newCallId(),
): Promise<OutputOf<Name>> {
  const reply = await bridge.call({ callId, name, input, lang }).catch((thrown: unknown) => {
    throw asDeskCallError(name, thrown);
  });
  if (!reply.ok) throw new DeskCallError(name, reply.error);
  // The boundary: the desk parses inputs, and its outputs are held to the contract by its own tests.
  return reply.value as OutputOf<Name>;
}
