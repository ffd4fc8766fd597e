import { derivedKey } from '../../trace/key.ts';
import { isInstrument } from '../measure-words.ts';
import { knownOfSubjects, type Measure } from '../reading.ts';
import { subjectOf } from '../site.ts';

const SHARE = /占(?:上榜)?(?:个股)?(?:合计)?净?(?:流入|买入)/;
const WORDS = /占|上榜|个股|合计|净流入|净买入|流入|买入|比重|比例|took/;

/** 其中阿里巴巴-W占上榜个股净流入的39.0%. */
export const inflowShare: Measure = {
  id: 'inflowShare',
  read(site, data) {
    const { number, lead, week } = site;
    if (number.unit !== 'pct' || !SHARE.test(lead)) return null;
    const subject = subjectOf(site, { words: WORDS, accepts: isInstrument });
    const known = subject
      ? knownOfSubjects(subject.subjects.filter(isInstrument), data, (code) => derivedKey('inflowShare', code, week))
      : null;
    return { measure: 'inflowShare', sign: 'signed', direction: 0, known };
  },
};
