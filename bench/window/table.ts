import { quantile } from '../quantile.ts';
import type { Held } from './heap-measure.ts';
import type { StartTimes } from './start-measure.ts';
import { VIEWS, type ViewTimes } from './view-measure.ts';
import type { WeekTimes } from './week-measure.ts';

/** A line of the printed table. */
export interface Line {
  readonly what: string;
  readonly window: string;
  readonly rival?: string;
  /** To the rival: how many times as much, or how much more. */
  readonly ratio?: string;
  readonly target?: string;
}

const BYTES_OF_MB = 1024 * 1024;

export function startLines({ empty, week, host }: StartTimes): Line[] {
  const more = (quantile(week, 0.5) - quantile(empty, 0.5)).toFixed(0);
  return [
    {
      what: 'start to first painted week; rival: an empty page',
      window: spread(week),
      rival: spread(empty),
      ratio: `+${more} ms`,
      target: '+600 ms',
    },
    { what: 'before that, the host from its start until it listens', window: spread(host) },
  ];
}

export function viewLines({ first, again }: ViewTimes): Line[] {
  return VIEWS.flatMap((view) => [
    ...line(`view \`${view}\`, the first time`, first.get(view)),
    ...line(`view \`${view}\`, again`, again.get(view)),
  ]);
}

function line(what: string, times: readonly number[] | undefined): Line[] {
  return times === undefined ? [] : [{ what, window: spread(times), target: '100' }];
}

export function weekLines({ neighbour, jump }: WeekTimes): Line[] {
  return [
    { what: 'week before by `[`, fetched ahead', window: spread(neighbour), target: '100' },
    { what: 'jump to a week never asked for', window: spread(jump), target: '100' },
  ];
}

export function heapLines(held: readonly Held[]): Line[] {
  const [early, late] = held;
  if (early === undefined || late === undefined) throw new Error('the memory was not measured twice');
  const compared = (what: string, of: (one: Held) => number, unit: string, target?: string) => ({
    what: `${what} after ${late.switches} week switches; rival: after ${early.switches}`,
    window: `${of(late).toFixed(unit === '' ? 0 : 1)}${unit}`,
    rival: `${of(early).toFixed(unit === '' ? 0 : 1)}${unit}`,
    ratio: (of(late) / of(early)).toFixed(2),
    ...(target === undefined ? {} : { target }),
  });
  return [
    compared('heap', ({ heapBytes }) => heapBytes / BYTES_OF_MB, ' MB', '<= 1.1'),
    compared('heap without compiled code', ({ heapBytes, codeBytes }) => (heapBytes - codeBytes) / BYTES_OF_MB, ' MB'),
    compared('nodes of the document', ({ nodes }) => nodes, ''),
    compared('listeners', ({ listeners }) => listeners, ''),
  ];
}

export function notMade(what: string, why: string): Line {
  return { what, window: `not made: ${why.replaceAll(/[|\n]/g, ' ')}` };
}

export function print(lines: readonly Line[]): void {
  process.stdout.write('| what, ms p50/max | window | rival | to the rival | target |\n|---|---|---|---|---|\n');
  for (const { what, window, rival = '', ratio = '', target = '' } of lines) {
    process.stdout.write(`| ${[what, window, rival, ratio, target].join(' | ')} |\n`);
  }
}

export function spread(took: readonly number[]): string {
  return `${quantile(took, 0.5).toFixed(0)} / ${Math.max(...took).toFixed(0)}`;
}
