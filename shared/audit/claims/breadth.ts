import { type Breadth, breadthOf, groupChanges } from '../../commentary/group-changes.ts';
import { text as words } from '../../i18n/text.ts';
import { type Claim, verdictOf } from '../claim.ts';

const SAYS: readonly (readonly [form: RegExp, claims: Breadth])[] = [
  [/(?:悉数|全部|全线|均)上涨|all rose/gi, 'allUp'],
  [/(?:悉数|全部|全线|均)下跌|all fell/gi, 'allDown'],
  [/(?:多数|大多|普遍)上涨|涨多跌少|\bmost\b[^.;]*\brose(?! most| least)/gi, 'mostUp'],
  [/(?:多数|大多|普遍)下跌|涨少跌多|跌多涨少|\bmost\b[^.;]*\bfell(?! most| least)/gi, 'mostDown'],
  [/涨跌互现|涨跌不一|were mixed/gi, 'mixed'],
];
const GROUPS: readonly (readonly [form: RegExp, group: string])[] = [
  [/成分股|constituents/i, 'constituents'],
  [/全球.{0,4}(?:股指|指数)|海外.{0,4}(?:股指|指数)|global indices/i, 'global-indices'],
  [/规模.{0,3}红利|size and dividend/i, 'size-and-dividend'],
  [/主题.{0,5}指数|themes and industries/i, 'themes'],
];

/** 全球主要股指多数下跌: how a group of the report moved as a whole. */
export const breadth: Claim = ({ text, week }, data) => {
  const group = GROUPS.find(([form]) => form.test(text))?.[1];
  if (group === undefined) return [];
  const { members, lacking } = groupChanges(data.input, group);
  const isKnown = members.length > 0 && lacking.length === 0 && week === data.input.rows.week.from;
  const is = isKnown ? breadthOf(members) : null;
  return SAYS.flatMap(([form, claims]) =>
    [...text.matchAll(form)].map((found) => ({
      from: found.index,
      to: found.index + found[0].length,
      measure: 'breadth',
      ...verdictOf(
        is && (is === claims || (claims === 'mostUp' && is === 'allUp') || (claims === 'mostDown' && is === 'allDown')),
        is && words(data.input.rows.lang, `audit.breadth.${is}`),
        null,
      ),
    })),
  );
};
