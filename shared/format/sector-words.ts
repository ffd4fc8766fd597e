import type { Lang } from '../contract/envelope.ts';

/** Sectors and groups as the report names them, with their English. */
const ENGLISH: Readonly<Record<string, string>> = {
  互联网: 'Internet',
  计算机: 'Computers',
  传媒: 'Media',
  电子: 'Electronics',
  通信: 'Telecoms',
  汽车: 'Autos',
  '汽车&自动驾驶': 'Autos & autonomous driving',
  整车: 'Carmakers',
  自动驾驶解决方案: 'Autonomous driving',
  零部件: 'Parts',
  银行: 'Banks',
  医药: 'Health care',
  消费: 'Consumer',
};

/** A sector or a group in a language: the list says it in Chinese; one that has no English here stays as it is. */
export function sectorWord(sector: string, lang: Lang): string {
  return lang === 'en' ? (ENGLISH[sector] ?? sector) : sector;
}
