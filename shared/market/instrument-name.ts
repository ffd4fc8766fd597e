import type { Lang } from '../contract/envelope.ts';
import { knownByCode } from './known-instruments.ts';

/**
 * What an instrument is called: the desk's own name where it has one, short as the report prints it and there in both
 * languages, else the name that its files give, else the code.
 */
export function instrumentName(code: string, fileName: string | null, lang: Lang): string {
  const known = knownByCode(code);
  return (lang === 'zh' ? (known?.zh ?? fileName) : (known?.en ?? fileName)) ?? code;
}
