import { Converter } from 'opencc-js/t2cn';
import { nameKey } from '../../shared/market/known-instruments.ts';

const simplified = Converter({ from: 'hk', to: 'cn' });

/** What Hong Kong adds to the names of companies with weighted votes, secondary listings and no profits yet. */
const MARKS = /[-\u2010-\u2015](?:w|sw|s|b|bw|p|r|u|uw|wr|sb)$/;

/**
 * One spelling of an instrument's name for comparison: simplified characters, NFKC, lower case, no blanks, no `-W` or `-SW`
 * behind.
 */
export function nameKeyOf(name: string): string {
  return nameKey(simplified(name.normalize('NFKC'))).replace(MARKS, '');
}
