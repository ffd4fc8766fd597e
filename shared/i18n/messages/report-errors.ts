/** What a caller is told when a document cannot be written or filled. */
export const reportErrorsZh = {
  'error.TEMPLATE_UNREADABLE': '读不了模板 {path}：{reason}',
  'hint.TEMPLATE_UNREADABLE': '请检查文件是否存在、是否为 DOCX 或 PPTX、是否加了密码',
} as const;

export const reportErrorsEn: Readonly<Record<keyof typeof reportErrorsZh, string>> = {
  'error.TEMPLATE_UNREADABLE': 'Cannot read the template {path}: {reason}',
  'hint.TEMPLATE_UNREADABLE': 'Check that the file exists, is DOCX or PPTX, and has no password',
};
