import type { Lang } from '../../contract/envelope.ts';
import type { Citation } from '../../contract/week-parts.ts';
import { text } from '../../i18n/text.ts';
import { citationsOf } from '../../week/citations.ts';
import { capitalised, fillParts, joinParts, type Part } from '../parts.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';

const words = {
  zh: {
    name: '引用数据',
    whole: '{cause}{documents}。',
    document: '据{publisher}{title}，{statements}',
    title: '《{document}》',
    statement: '{subject}为{value}',
    between: '，',
    nextDocument: '；',
  },
  en: {
    name: 'Cited numbers',
    whole: '{documents}{cause}.',
    document: 'according to {publisher}{title}: {statements}',
    title: ' ({document})',
    statement: '{subject} {value}',
    between: ', ',
    nextDocument: '; ',
  },
};

/**
 * Numbers that documents state, by document; those whose time has run out are left out, and of an English text those that are
 * written in Chinese.
 */
export const citations: Sentence = {
  id: 'citations',
  paragraph: 'industry',
  isOccasional: true,
  words,
  say({ rows }, cause) {
    const { lang } = rows;
    const all = citationsOf(rows);
    const expired = all
      .filter(({ valid }) => !valid)
      .map(({ subject, validUntil }) => text(lang, 'commentary.expired', { subject, date: validUntil ?? '' }));
    const [foreign, valid] = [
      all.filter((one) => one.valid && !isReadable(one, lang)),
      all.filter((one) => one.valid && isReadable(one, lang)),
    ];
    const leftOut = [
      ...expired,
      ...foreign.map(({ subject }) => text(lang, 'commentary.citationChinese', { subject })),
      ...(all.length === 0 ? [text(lang, 'commentary.noCitations')] : []),
    ];
    if (valid.length === 0) return unsaid(...leftOut);
    const documents = [...Map.groupBy(valid, ({ publisher, document }) => `${publisher}\t${document ?? ''}`).values()];
    const parts = fillParts(words[lang].whole, {
      cause,
      documents: joinParts(
        documents.map((ofDocument) => documentOf(ofDocument, lang)),
        words[lang].nextDocument,
      ),
    });
    return said(capitalised(parts), leftOut);
  },
};

/** What is written in Chinese stands in no English sentence. */
function isReadable({ subject, document, publisher, text: printed }: Citation, lang: Lang): boolean {
  return lang === 'zh' || ![subject, document ?? '', publisher, printed].some((words) => /\p{Script=Han}/u.test(words));
}

function documentOf(stated: readonly Citation[], lang: Lang): Part[] {
  const { publisher = '', document = null } = stated[0] ?? {};
  return fillParts(words[lang].document, {
    publisher,
    title: document === null ? '' : fillParts(words[lang].title, { document }),
    statements: joinParts(
      stated.map((citation) =>
        fillParts(words[lang].statement, { subject: citation.subject, value: statedValue(citation) }),
      ),
      words[lang].between,
    ),
  });
}

/** A citation without a number is words. */
function statedValue({ text: printed, value, unit, trace }: Citation): Part {
  return value === null ? printed : { text: printed, value, unit, trace };
}
