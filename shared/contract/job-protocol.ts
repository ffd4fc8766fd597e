/** To a worker: do a job, or stop doing it. */
export type ToWorker =
  | { readonly kind: 'job'; readonly id: number; readonly job: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: number };

/** From a worker: how far a job is, what it gave, or why it failed. */
export type FromWorker =
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly done: number;
      readonly total: number | null;
      readonly rows: number | null;
    }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly cancelled: boolean;
      readonly code: string | null;
      readonly message: string;
      /** For the log alone. */
      readonly stack: string;
    };

/** What a job is given beside its input. */
export interface JobTools {
  /** Throws where the caller has cancelled; a job calls it wherever it can stop. */
  readonly checkCancelled: () => void;
  /** `rows`: rows read of the file at hand, where there are any. */
  readonly onProgress: (done: number, total: number | null, rows?: number) => void;
}

/** The caller cancelled: whatever was under way is rolled back. */
export class Cancelled extends Error {}
