import { type Code, parseCode } from '../../shared/market/code.ts';
import { DeskFailure } from './failure.ts';

/** The canonical code of what a caller wrote; told as `BAD_CODE` where it is none. */
export function codeOf(text: string): Code {
  const code = parseCode(text);
  if (!code) throw new DeskFailure('BAD_CODE', { text });
  return code;
}
