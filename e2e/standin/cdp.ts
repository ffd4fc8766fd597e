import { EventEmitter } from 'node:events';
import { appendFileSync } from 'node:fs';
import type { Protocol } from './cdp-protocol.ts';

type Method = keyof Protocol.CommandParameters;
/** One event of Chromium's, with its name. */
export type CdpEvent = {
  [Name in keyof Protocol.Events]: { readonly name: Name; readonly params: Protocol.Events[Name] };
}[keyof Protocol.Events];

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string; readonly data?: string };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Where every message of Chromium's protocol is written down: a file a process, for the next hang to be read. */
const traceFolder = process.env.ELECTRON_STANDIN_TRACE;

function trace(direction: '>' | '<', text: string): void {
  if (traceFolder === undefined) return;
  const at = (performance.timeOrigin + performance.now()).toFixed(1);
  appendFileSync(`${traceFolder}/${process.pid}.log`, `${at} ${direction} ${text.slice(0, 2000)}\n`);
}

/** A connection that speaks Chromium's protocol. It emits `event` (CdpEvent, session or undefined) and `closed`. */
export class Cdp extends EventEmitter<{ event: [CdpEvent, string | undefined]; closed: [] }> {
  private nextId = 1;
  private readonly waiting = new Map<number, Waiting>();
  private readonly socket: WebSocket;

  private constructor(socket: WebSocket) {
    super();
    this.socket = socket;
    socket.onmessage = ({ data }) => this.receive(String(data));
    socket.onclose = () => {
      for (const { reject } of this.waiting.values()) reject(new Error('Target closed'));
      this.emit('closed');
    };
  }

  /** Connects to the address that Chromium printed. */
  static async connect(address: string): Promise<Cdp> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    return new Cdp(socket);
  }

  /** Sends one command, to one page where `sessionId` is given. */
  send<Name extends Method>(
    method: Name,
    params: Protocol.CommandParameters[Name],
    sessionId?: string,
  ): Promise<Protocol.CommandReturnValues[Name]> {
    // A closed socket would drop the message without a word.
    if (this.socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error('Target closed'));
    const id = this.nextId++;
    const text = JSON.stringify({ id, method, params, sessionId });
    trace('>', text);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
      this.socket.send(text);
    });
  }

  private receive(text: string): void {
    trace('<', text);
    const message = JSON.parse(text) as Message;
    if (message.id === undefined) {
      this.emit('event', { name: message.method, params: message.params } as CdpEvent, message.sessionId);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${message.error.message} ${message.error.data ?? ''}`));
    else waiting?.resolve(message.result);
  }
}
