/** What a caller is told of published weeks. */
export const publishedErrorsZh = {
  'error.NOT_PUBLISHED': '{week} 没有这样的定稿',
  'hint.NOT_PUBLISHED': '用 published 查看全部定稿',
  'error.PUBLISHED_RESTS_ON_IT': '{count} 个已定稿的周用到文件“{name}”：{weeks}',
  'hint.PUBLISHED_RESTS_ON_IT':
    '定稿不会因撤销而改变，改变的是现在的数据；确认撤销请在撤销对话框中继续，或用 undo {fileId} --yes',
  'error.PUBLISHED_OTHER_VERSION':
    '{week} 第{edition}版定稿由另一版本的周报工作台写成（格式 {shape}，本版本认识 {known}）',
  'hint.PUBLISHED_OTHER_VERSION': '请安装新版本；定稿本身没有改变',
  'error.PUBLISHED_DAMAGED': '{week} 第{edition}版定稿的内容已不是定稿时的字节',
  'hint.PUBLISHED_DAMAGED': '请从备份恢复数据；其他各周不受影响',
} as const;

export const publishedErrorsEn: Readonly<Record<keyof typeof publishedErrorsZh, string>> = {
  'error.NOT_PUBLISHED': '{week} has no such published edition',
  'hint.NOT_PUBLISHED': 'See what was published with published',
  'error.PUBLISHED_RESTS_ON_IT': '{count} published {count|week rests|weeks rest} on “{name}”: {weeks}',
  'hint.PUBLISHED_RESTS_ON_IT':
    'What was published stays as it is; the data of today changes. Go on in the dialog, or with undo {fileId} --yes',
  'error.PUBLISHED_OTHER_VERSION':
    'Edition {edition} of {week} was published by another version of Weekly Desk (shape {shape}; this one knows {known})',
  'hint.PUBLISHED_OTHER_VERSION': 'Install the newer version; what was published is unchanged',
  'error.PUBLISHED_DAMAGED': 'Edition {edition} of {week} no longer has the bytes that were published',
  'hint.PUBLISHED_DAMAGED': 'Restore the data from a backup; other weeks are unharmed',
};
