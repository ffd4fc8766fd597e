import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Calendar, parseCalendar } from '../../shared/market/calendar.ts';

/** The calendar that ships with the product. */
export function loadCalendar(resources: string): Calendar {
  return parseCalendar(readFileSync(path.join(resources, 'calendars/closures-2014-2026.csv'), 'utf8'));
}
