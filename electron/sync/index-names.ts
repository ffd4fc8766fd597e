import { type Code, parseCode } from '../../shared/market/code.ts';
import { knownByName } from '../../shared/market/known-instruments.ts';
import { nameKeyOf } from './name-key.ts';

/**
 * Names that Eastmoney alone gives its global indices. Its codes are not the usual ones (`NDX` is the Nasdaq Composite there), so a
 * name decides.
 */
const EASTMONEY_NAMES: Readonly<Record<string, string>> = {
  纳斯达克: 'IXIC.GI',
  道琼斯: 'DJI.GI',
  标普500: 'SPX.GI',
  韩国kospi: 'KS11.GI',
  德国dax30: 'GDAXI.GI',
  英国富时100: 'FTSE.GI',
  法国cac40: 'FCHI.GI',
  印度孟买sensex: 'SENSEX.GI',
};

/** The code of an index by the name that a list gives it; null where the desk does not know the name. */
export function indexByName(name: string): Code | null {
  const key = nameKeyOf(name);
  const eastmoney = EASTMONEY_NAMES[key];
  return parseCode(eastmoney ?? knownByName(name)?.code ?? knownByName(key)?.code ?? '');
}
