import { isIsoDate } from '../../market/iso-date.ts';
import { derivedKey } from '../../trace/key.ts';
import { FLOW_WORDS, INFLOW, OUTFLOW } from '../measure-words.ts';
import { type AuditData, directionIn, type KnownValue, knownBy, type Measure } from '../reading.ts';
import { dateBefore, type Site, subjectOf } from '../site.ts';
import { SOUTHBOUND } from '../vocabulary.ts';

const SPAN_WEEKS = /近 ?(\d{1,2}) ?周|\b(?:over|past|last) (\d{1,2}) weeks\b/gi;
const YEAR = /今年以来|年初至今|年内|\byear to date\b|\bYTD\b/i;
/** What a bracket behind southbound's net is: （上周为-130.43亿元）; and what it is compared with, 较前一周的130.43亿元. */
const PREVIOUS = /上周|前一周|上一周|last week|(?:the )?previous week|the week before/i;
const COMPARED = /(?:较|比)(?:上周|前一周|上一周)的?/;

/** 港股通全周成交净额-54.68亿元, （上周为-130.43亿元）, 近4周累计净流出116.83亿元: southbound's net buy over some days. */
export const southbound: Measure = {
  id: 'southbound',
  read(site, data) {
    const { number, lead, marks } = site;
    if (number.unit !== 'money') return null;
    const others = marks.names.filter(({ subjects, to }) => !subjects.includes(SOUTHBOUND) && to <= number.from);
    if (others.length > 0) return null;
    const subject = subjectOf(site, { words: FLOW_WORDS, accepts: (one) => one === SOUTHBOUND }) ?? whole(site);
    if (!subject) return null;
    return {
      measure: 'southbound',
      sign: 'signed',
      // 净流出…，较前一周的130.43亿元: the side is that of the sentence.
      direction: directionIn(lead, INFLOW, OUTFLOW) || directionIn(site.text.slice(0, number.from), INFLOW, OUTFLOW),
      isNeutralWord: true,
      known: knownOf(site, data),
    };
  },
};

/** In a sentence of southbound alone all of its money is southbound's, in brackets as well. */
function whole({ marks, bracket, lead }: Site) {
  const isPrevious = bracket !== null && PREVIOUS.test(lead);
  return isPrevious ? marks.names.find(({ subjects }) => subjects.includes(SOUTHBOUND)) : undefined;
}

function knownOf(site: Site, data: AuditData): KnownValue | null {
  const { number, lead, text, week } = site;
  const southbound = data.input.southbound;
  const currency = number.currency ?? southbound?.currency ?? 'CNY';
  const span = [...text.slice(0, number.from).matchAll(SPAN_WEEKS)].at(-1);
  if (span && lead.includes(span[0]))
    return knownBy(data, derivedKey('southboundSum', `${currency}@${span[1] ?? span[2]}`, week));
  if (YEAR.test(lead)) {
    const last = southbound?.days.at(-1)?.date;
    return last ? knownBy(data, derivedKey('southboundYear', currency, last)) : null;
  }
  const day = dateBefore(site, 'day');
  if (day && /^[^,，]*$/.test(text.slice(day.to, number.from)))
    return day.means !== null && isIsoDate(day.means)
      ? knownBy(data, derivedKey('southboundDay', currency, day.means))
      : null;
  if (COMPARED.test(lead) || (site.bracket !== null && PREVIOUS.test(lead)) || week !== data.input.rows.week.from) {
    const from = week === data.input.rows.week.from ? null : week;
    const previous = from ?? southbound?.previous?.from ?? null;
    return previous && knownBy(data, derivedKey('southboundNet', currency, previous));
  }
  return knownBy(data, derivedKey('southboundNet', currency, week));
}
