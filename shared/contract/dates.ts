import { z } from 'zod';
import { type IsoDate, isIsoDate } from '../market/iso-date.ts';

/** A calendar day, `YYYY-MM-DD`. */
export const isoDateSchema = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), {
  message: 'must be a day that exists, as YYYY-MM-DD',
});
