/** What a caller is told when a document cannot be written or filled. */
export const reportErrorsZh = {
  'error.TEMPLATE_UNREADABLE': '读不了模板 {path}：{reason}',
  'hint.TEMPLATE_UNREADABLE': '请检查文件是否存在、是否为 DOCX 或 PPTX、是否加了密码',
  'error.PDF_UNAVAILABLE': '这台电脑上找不到可用来打印 PDF 的浏览器',
  'hint.PDF_UNAVAILABLE':
    '请安装 Chromium、Chrome 或 Edge，或用环境变量 WEEKLY_DESK_BROWSER 指明其位置；其他格式不受影响',
  'error.PDF_FAILED': '浏览器没有打印成 PDF：{reason}',
  'hint.PDF_FAILED': '请重试；其他格式不受影响',
} as const;

export const reportErrorsEn: Readonly<Record<keyof typeof reportErrorsZh, string>> = {
  'error.TEMPLATE_UNREADABLE': 'Cannot read the template {path}: {reason}',
  'hint.TEMPLATE_UNREADABLE': 'Check that the file exists, is DOCX or PPTX, and has no password',
  'error.PDF_UNAVAILABLE': 'No browser that prints PDF was found on this computer',
  'hint.PDF_UNAVAILABLE':
    'Install Chromium, Chrome or Edge, or name one in WEEKLY_DESK_BROWSER; other formats do without it',
  'error.PDF_FAILED': 'The browser did not print the PDF: {reason}',
  'hint.PDF_FAILED': 'Try again; other formats do without it',
};
