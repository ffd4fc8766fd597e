import { derivedKey } from '../../trace/key.ts';
import { isInstrument } from '../measure-words.ts';
import { directionIn, knownOfSubjects, type Measure } from '../reading.ts';
import { subjectOf } from '../site.ts';

const PREMIUM = /溢价率?|折价率?|\bpremium\b|\bdiscount\b/i;

/** 中芯国际AH溢价62.3%: by how much a pair's A share stands above its H share. */
export const ahPremium: Measure = {
  id: 'ahPremium',
  read(site, data) {
    const { number, lead, topic, week } = site;
    if (number.unit !== 'pct' || !PREMIUM.test(`${lead} ${topic}`)) return null;
    const subject = subjectOf(site, {
      words: /A股|H股|AH|A\/H|股|相对|溢价率?|折价率?|premium|discount/,
      accepts: isInstrument,
    });
    const known = subject
      ? knownOfSubjects(
          subject.subjects.filter((code) => code.endsWith('.HK')),
          data,
          (code) => derivedKey('ahPremium', code, week),
        )
      : null;
    return {
      measure: 'ahPremium',
      sign: 'signed',
      direction: directionIn(lead, /溢价/, /折价/),
      known,
      isNeutralWord: true,
    };
  },
};
