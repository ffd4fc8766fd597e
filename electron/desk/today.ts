import { type IsoDate, isoDate } from '../../shared/market/iso-date.ts';
import type { DeskPorts } from './desk.ts';

/** Today, where the desk stands. */
export function todayOf({ ports }: { readonly ports: Pick<DeskPorts, 'now'> }): IsoDate {
  return dayOf(ports.now());
}

/** The day of a moment, where the desk stands. */
export function dayOf(moment: Date): IsoDate {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return isoDate(local.toISOString().slice(0, 10));
}
