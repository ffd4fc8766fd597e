/** Words that a picture carries when it leaves the app. */
export const chartZh = {
  'chart.source.data': '数据来源：{names}',
  'chart.source.document': '资料来源：{names}',
  'chart.asOf': '截至{date}',
  'chart.asOfAlone': '数据截至{date}',
  'chart.separator': '，',
  'chart.caption': '{no}：{title}',
  'chart.note': '注：{note}',
  'chart.noteSeparator': '；',
  'chart.withUnit': '{title}（{unit}）',
} as const;

export const chartEn: Readonly<Record<keyof typeof chartZh, string>> = {
  'chart.source.data': 'Data: {names}',
  'chart.source.document': 'Source: {names}',
  'chart.asOf': 'as of {date}',
  'chart.asOfAlone': 'As of {date}',
  'chart.separator': ', ',
  'chart.caption': '{no}: {title}',
  'chart.note': 'Note: {note}',
  'chart.noteSeparator': '; ',
  'chart.withUnit': '{title} ({unit})',
};
