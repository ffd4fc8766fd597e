import type { AuditedNumber, Finding } from '../contract/audit.ts';
import type { Lang } from '../contract/envelope.ts';
import type { AuditedDocument } from './audited-document.ts';
import { isNumeric } from './cell-text.ts';
import { expiredCitation } from './consistency/expired-citation.ts';
import { labelForms } from './consistency/label-forms.ts';
import { nameForms } from './consistency/name-forms.ts';
import { otherWeek } from './consistency/other-week.ts';
import { titleAgainstFigure } from './consistency/title-against-figure.ts';
import { twoStances } from './consistency/two-stances.ts';
import { twoVersions } from './consistency/two-versions.ts';
import type { ConsistencyCheck } from './consistency-check.ts';
import { marksIn } from './marks.ts';
import { plainText } from './plain-text.ts';
import type { AuditData } from './reading.ts';

/** Every check of a document against itself. */
export const CHECKS: readonly ConsistencyCheck[] = [
  twoVersions,
  titleAgainstFigure,
  nameForms,
  labelForms,
  otherWeek,
  twoStances,
  expiredCitation,
];

const NO_MARKS = { names: [], dates: [], numbers: [] };

/** What does not agree within a document. */
export function consistencyOf(
  document: AuditedDocument,
  numbers: readonly AuditedNumber[],
  data: AuditData,
  lang: Lang,
): Finding[] {
  const lines = document.lines.map((line, index) => {
    const plain = plainText(line.text);
    const isNumber = line.place.cell !== null && isNumeric(plain);
    return { index, line, plain, marks: isNumber ? NO_MARKS : marksIn(plain, data.vocabulary) };
  });
  return CHECKS.flatMap((check) => check({ document, lines, numbers, data, lang }));
}
