import { isIsoDate } from '../../market/iso-date.ts';
import { derivedKey } from '../../trace/key.ts';
import { spanKey } from '../../week/flow-span.ts';
import { either, FLOW_WORDS, INFLOW, isInstrument, OUTFLOW } from '../measure-words.ts';
import { directionIn, knownOfSubjects, type Measure } from '../reading.ts';
import { dateBefore, subjectOf } from '../site.ts';

const WORDS = either(FLOW_WORDS, /港股通|南向/);

/** Money of a name is a flow only where the sentence, or the table's caption, says so. */
const FLOWS = either(INFLOW, OUTFLOW, /净额|净买|净流|\bnet buy/);

/** 阿里巴巴-W(+52.59亿港元): a name's net buy over the days on which it stood on southbound's lists. */
export const activeNet: Measure = {
  id: 'activeNet',
  read(site, data) {
    const { number, lead, topic, week, bracket, text } = site;
    if (number.unit !== 'money') return null;
    const isSaid =
      number.sign !== null ||
      either(INFLOW, OUTFLOW, /净额|净买|\bnet buy/).test(`${lead} ${topic}`) ||
      bracket !== null;
    const subject = subjectOf(site, { words: WORDS, accepts: isInstrument });
    if (!isSaid || !subject || !FLOWS.test(`${text} ${topic}`)) return null;
    const day = dateBefore(site, 'day');
    const keyOf = (code: string) => {
      if (day === null) return derivedKey('activeNet', code, week);
      if (day.means === null || !isIsoDate(day.means)) return null;
      return spanKey('spanNet', { code, channel: 'all', from: day.means, to: day.means });
    };
    const known = knownOfSubjects(subject.subjects.filter(isInstrument), data, keyOf);
    const isOther = number.currency !== null && number.currency !== 'HKD';
    return {
      measure: 'activeNet',
      sign: 'signed',
      direction: directionIn(lead, INFLOW, OUTFLOW),
      isNeutralWord: true,
      known: isOther ? null : known,
    };
  },
};
