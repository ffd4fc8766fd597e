import { type IsoDate, isoDate } from '../../shared/market/iso-date.ts';
import type { DeskPorts } from './desk.ts';

/** Today, where the desk stands. */
export function todayOf({ ports }: { readonly ports: Pick<DeskPorts, 'now'> }): IsoDate {
  const now = ports.now();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return isoDate(local.toISOString().slice(0, 10));
}
