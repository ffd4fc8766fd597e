/** Formulas behind derived numbers, in words, as a trace shows them. */
export const FORMULAS = {
  weekChange: {
    id: 'weekChange',
    zh: '周涨跌幅 ＝ 本周最后收盘 ÷ 周一之前最后收盘 － 1',
    en: 'Week change = last close in the week / last close before its Monday - 1',
  },
} as const;
