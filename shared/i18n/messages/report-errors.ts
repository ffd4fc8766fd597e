/** What a caller is told when a document cannot be written or filled. */
export const reportErrorsZh = {
  'error.DOCUMENT_UNREADABLE': '读不了文档“{name}”：{reason}',
  'hint.DOCUMENT_UNREADABLE': '请检查文件是否存在、是否可读；原件没有改变',
  'error.DOCUMENT_KIND': '“{name}”不是可核对的文档',
  'hint.DOCUMENT_KIND': '可核对 DOCX、PPTX、XLSX 与纯文本；PDF、DOC、WPS 请先另存为 DOCX',
  'error.DOCUMENT_DAMAGED': '文档“{name}”已损坏：{reason}',
  'hint.DOCUMENT_DAMAGED': '请在 Word 中打开并另存一份后重试',
  'error.DOCUMENT_PROTECTED': '文档“{name}”加了密码，或是旧格式',
  'hint.DOCUMENT_PROTECTED': '请去掉密码，或另存为 DOCX、PPTX、XLSX 后重试',
  'error.TEMPLATE_UNREADABLE': '读不了模板 {path}：{reason}',
  'hint.TEMPLATE_UNREADABLE': '请检查文件是否存在、是否为 DOCX 或 PPTX、是否加了密码',
  'error.DOCUMENT_UNTAGGED': '文档“{name}”里没有周报工作台的标记',
  'hint.DOCUMENT_UNTAGGED': '只有这里成稿的、或由这里填过的模板能更新；请从 报告·成稿 写出的文档改起',
  'error.DOCUMENT_EARLIER': '文档“{name}”是 {label} 这一周的，不是 {week} 这一周的',
  'hint.DOCUMENT_EARLIER': '上期文档请用“沿用上期”（roll-forward）；要按它自己的那一周刷新，请切换到那一周（--week）',
  'error.DOCUMENT_SAME_WEEK': '文档“{name}”已是 {label} 这一周的',
  'hint.DOCUMENT_SAME_WEEK': '本周的文档请用“刷新”（refresh）',
  'error.DOCUMENT_LATER': '文档“{name}”是 {label} 这一周的，晚于 {week} 这一周',
  'hint.DOCUMENT_LATER': '请切换到文档的那一周（--week）后重试',
  'error.PDF_UNAVAILABLE': '这台电脑上找不到可用来打印 PDF 的浏览器',
  'hint.PDF_UNAVAILABLE':
    '请安装 Chromium、Chrome 或 Edge，或用环境变量 WEEKLY_DESK_BROWSER 指明其位置；其他格式不受影响',
  'error.PDF_FAILED': '浏览器没有打印成 PDF：{reason}',
  'hint.PDF_FAILED': '请重试；其他格式不受影响',
} as const;

export const reportErrorsEn: Readonly<Record<keyof typeof reportErrorsZh, string>> = {
  'error.DOCUMENT_UNREADABLE': 'Cannot read the document {name}: {reason}',
  'hint.DOCUMENT_UNREADABLE': 'Check that the file exists and may be read; the original is as it was',
  'error.DOCUMENT_KIND': '{name} is no document that can be audited',
  'hint.DOCUMENT_KIND': 'DOCX, PPTX, XLSX and plain text can be; save PDF, DOC or WPS as DOCX first',
  'error.DOCUMENT_DAMAGED': 'The document {name} is damaged: {reason}',
  'hint.DOCUMENT_DAMAGED': 'Open it in Word, save it anew, and try again',
  'error.DOCUMENT_PROTECTED': 'The document {name} has a password, or is of an old format',
  'hint.DOCUMENT_PROTECTED': 'Take the password off, or save it as DOCX, PPTX or XLSX, and try again',
  'error.TEMPLATE_UNREADABLE': 'Cannot read the template {path}: {reason}',
  'hint.TEMPLATE_UNREADABLE': 'Check that the file exists, is DOCX or PPTX, and has no password',
  'error.DOCUMENT_UNTAGGED': 'The document {name} has no tags of Weekly Desk',
  'hint.DOCUMENT_UNTAGGED':
    'Only documents that were written here, or templates that were filled here, can be updated; start from one of Report, Write',
  'error.DOCUMENT_EARLIER': 'The document {name} is of the week {label}, not of {week}',
  'hint.DOCUMENT_EARLIER':
    'For last week’s document use Roll forward (roll-forward); to refresh it within its own week, go to that week (--week)',
  'error.DOCUMENT_SAME_WEEK': 'The document {name} is of the week {label} already',
  'hint.DOCUMENT_SAME_WEEK': 'For this week’s document use Refresh (refresh)',
  'error.DOCUMENT_LATER': 'The document {name} is of the week {label}, later than {week}',
  'hint.DOCUMENT_LATER': 'Go to the week of the document (--week) and try again',
  'error.PDF_UNAVAILABLE': 'No browser that prints PDF was found on this computer',
  'hint.PDF_UNAVAILABLE':
    'Install Chromium, Chrome or Edge, or name one in WEEKLY_DESK_BROWSER; other formats do without it',
  'error.PDF_FAILED': 'The browser did not print the PDF: {reason}',
  'hint.PDF_FAILED': 'Try again; other formats do without it',
};
