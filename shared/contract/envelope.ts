import { z } from 'zod';

export const langSchema = z.enum(['zh', 'en']);
export type Lang = z.infer<typeof langSchema>;

/** What every host carries to the desk: one call, named by the caller so that it can be followed and cancelled. */
export const callSchema = z.strictObject({
  callId: z.string().min(1).max(64),
  name: z.string().min(1).max(64),
  input: z.unknown(),
  lang: langSchema,
});
export type Call = z.infer<typeof callSchema>;

/** A failure as it crosses to a caller: a stable code, what happened, what to do, and facts for a report. */
export interface DeskError {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly details: Readonly<Record<string, string | number | null>>;
}

/** Every reply is a value; nothing is thrown across a host. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: DeskError };

/** What the desk tells on its own account. */
export type DeskEvent =
  /** Facts, settings or notes changed: what is on screen may be old. `subjects` names what changed. */
  | { readonly kind: 'dataChanged'; readonly subjects: readonly ('facts' | 'imports' | 'settings' | 'notes')[] }
  /** One file has its final state. */
  | { readonly kind: 'importFinished'; readonly fileId: number; readonly status: string }
  /** How far a long call is; `total` is null while it is unknown. */
  | {
      readonly kind: 'progress';
      readonly callId: string;
      readonly done: number;
      readonly total: number | null;
      /** Rows read of the file at hand; null where no rows are read. */
      readonly rows: number | null;
    };

/** The two channels that a host offers a window; nothing else crosses. */
export interface DeskBridge {
  readonly call: (call: Call) => Promise<Reply<unknown>>;
  readonly subscribe: (listener: (event: DeskEvent) => void) => () => void;
}
