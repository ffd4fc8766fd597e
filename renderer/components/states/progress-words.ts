import { formatNumber } from '../../../shared/format/number.ts';
import type { LongCallState } from '../../desk-client/use-long-call.ts';
import type { Words } from '../../state/language.ts';

type Running = Extract<LongCallState, { kind: 'running' }>;

/** So long a call has to have run before its pace says anything. */
const PACE_AFTER_MS = 2_000;

/** Rows that were read, and how long it may still take at the pace so far. */
export function progressWords(words: Words, state: Running, now = performance.now()): string[] {
  const left = secondsLeft(state, now);
  return [
    ...(state.rows === null || state.rows === 0 ? [] : [words('progress.rows', { rows: formatNumber(state.rows, 0) })]),
    ...(left === null ? [] : [words('progress.left', { time: timeWords(words, left) })]),
  ];
}

function secondsLeft({ done, total, startedAt }: Running, now: number): number | null {
  const took = now - startedAt;
  if (total === null || done <= 0 || done >= total || took < PACE_AFTER_MS) return null;
  return Math.ceil(((took / done) * (total - done)) / 1000);
}

function timeWords(words: Words, seconds: number): string {
  if (seconds < 60) return words('progress.seconds', { count: seconds });
  return words('progress.minutes', { count: Math.ceil(seconds / 60) });
}
