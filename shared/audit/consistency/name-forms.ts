import { text } from '../../i18n/text.ts';
import { isShareCode } from '../../market/code.ts';
import { type CheckedLine, type ConsistencyCheck, placeOf } from '../consistency-check.ts';
import { isInstrument } from '../measure-words.ts';

const CODE = /^[\dA-Z]+\.[A-Z]+$/;

/** A share in two forms: 阿里巴巴-W and 阿里巴巴. Its code beside its name is none. */
export const nameForms: ConsistencyCheck = ({ lines, lang }) => {
  const byCode = new Map<string, Map<string, CheckedLine>>();
  for (const checked of lines)
    for (const { from, to, subjects } of checked.marks.names.filter(({ from }) => !isInTitle(checked.plain, from))) {
      const [code, ...others] = subjects.filter((one) => isInstrument(one) && isShareCode(one));
      const form = checked.plain.slice(from, to);
      if (code === undefined || others.length > 0 || CODE.test(form)) continue;
      const forms = byCode.get(code) ?? new Map<string, CheckedLine>();
      if (!forms.has(form)) forms.set(form, checked);
      byCode.set(code, forms);
    }
  return [...byCode.values()].flatMap((forms) => {
    if (forms.size < 2) return [];
    const names = [...forms.keys()];
    return [
      {
        kind: 'nameForms' as const,
        message: text(lang, 'audit.finding.nameForms', { names: names.join(text(lang, 'list.separator')) }),
        places: [...forms].map(([form, checked]) => placeOf(checked, form, lang)),
      },
    ];
  });
};

/** Titles of documents have names of their own: 《…概览》. */
function isInTitle(plain: string, at: number): boolean {
  return plain.lastIndexOf('《', at) > plain.lastIndexOf('》', at);
}
