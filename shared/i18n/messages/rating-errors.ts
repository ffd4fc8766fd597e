/** What a scheme of ratings is refused for. */
export const ratingErrorsZh = {
  'error.SCHEME_EMPTY_BAND': '“{band}”的区间是空的',
  'hint.SCHEME_EMPTY_BAND': '下限须小于上限',
  'error.SCHEME_GAP': '评级区间有缺口：{bound} 附近的相对收益不属于任何一档',
  'hint.SCHEME_GAP': '自高至低相接，最高一档不设上限，最低一档不设下限，界点归其中一档',
  'error.SCHEME_OVERLAP': '“{upper}”与“{lower}”的区间重叠',
  'hint.SCHEME_OVERLAP': '自高至低排列，相邻两档共用一个界点，界点只归其中一档',
  'error.SCHEME_NAME_TWICE': '名称“{name}”重复',
  'hint.SCHEME_NAME_TWICE': '各档、各立场的名称与别名不得相同',
  'error.SCHEME_MONTHS': '评级期限 {from} 至 {to} 个月不是递增的',
  'hint.SCHEME_MONTHS': '例如 6 至 12 个月',
  'error.SCHEME_NO_BAND': '立场“{stance}”要求的评级“{band}”不成立',
  'hint.SCHEME_NO_BAND': '覆盖类立场写评级的编号，例如 buy；未覆盖类不写',
} as const;

export const ratingErrorsEn: Readonly<Record<keyof typeof ratingErrorsZh, string>> = {
  'error.SCHEME_EMPTY_BAND': 'The band “{band}” is empty',
  'hint.SCHEME_EMPTY_BAND': 'Its lower bound has to be below its upper one',
  'error.SCHEME_GAP': 'The bands leave a gap: relative returns about {bound} are in none of them',
  'hint.SCHEME_GAP':
    'From the highest to the lowest each begins where the one before ends; the highest has no upper bound, the lowest no lower one, and a bound belongs to one of its two bands',
  'error.SCHEME_OVERLAP': 'The bands “{upper}” and “{lower}” overlap',
  'hint.SCHEME_OVERLAP': 'From the highest to the lowest two neighbours share a bound, and it belongs to one of them',
  'error.SCHEME_NAME_TWICE': 'The name “{name}” is there twice',
  'hint.SCHEME_NAME_TWICE': 'No two bands and no two stances may share a name or an alias',
  'error.SCHEME_MONTHS': 'A horizon of {from} to {to} months does not rise',
  'hint.SCHEME_MONTHS': 'For example 6 to 12 months',
  'error.SCHEME_NO_BAND': 'The stance “{stance}” cannot need the rating “{band}”',
  'hint.SCHEME_NO_BAND': 'A covered stance names bands by their id, such as buy; an uncovered one names none',
};
