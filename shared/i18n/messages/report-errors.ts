/** What a caller is told when a document cannot be written or filled. */
export const reportErrorsZh = {
  'error.DOCUMENT_UNREADABLE': '读不了文档 {path}：{reason}',
  'hint.DOCUMENT_UNREADABLE': '请检查文件是否存在、是否可读',
  'error.DOCUMENT_KIND': '{path} 不是可核对的文档',
  'hint.DOCUMENT_KIND': '可核对 DOCX、PPTX、XLSX 与纯文本；PDF、DOC、WPS 请先另存为 DOCX',
  'error.DOCUMENT_DAMAGED': '文档 {path} 已损坏：{reason}',
  'hint.DOCUMENT_DAMAGED': '请在 Word 中打开并另存一份后重试',
  'error.DOCUMENT_PROTECTED': '文档 {path} 加了密码，或是旧格式',
  'hint.DOCUMENT_PROTECTED': '请去掉密码，或另存为 DOCX、PPTX、XLSX 后重试',
  'error.TEMPLATE_UNREADABLE': '读不了模板 {path}：{reason}',
  'hint.TEMPLATE_UNREADABLE': '请检查文件是否存在、是否为 DOCX 或 PPTX、是否加了密码',
  'error.PDF_UNAVAILABLE': '这台电脑上找不到可用来打印 PDF 的浏览器',
  'hint.PDF_UNAVAILABLE':
    '请安装 Chromium、Chrome 或 Edge，或用环境变量 WEEKLY_DESK_BROWSER 指明其位置；其他格式不受影响',
  'error.PDF_FAILED': '浏览器没有打印成 PDF：{reason}',
  'hint.PDF_FAILED': '请重试；其他格式不受影响',
} as const;

export const reportErrorsEn: Readonly<Record<keyof typeof reportErrorsZh, string>> = {
  'error.DOCUMENT_UNREADABLE': 'Cannot read the document {path}: {reason}',
  'hint.DOCUMENT_UNREADABLE': 'Check that the file exists and may be read',
  'error.DOCUMENT_KIND': '{path} is no document that can be audited',
  'hint.DOCUMENT_KIND': 'DOCX, PPTX, XLSX and plain text can be; save PDF, DOC or WPS as DOCX first',
  'error.DOCUMENT_DAMAGED': 'The document {path} is damaged: {reason}',
  'hint.DOCUMENT_DAMAGED': 'Open it in Word, save it anew, and try again',
  'error.DOCUMENT_PROTECTED': 'The document {path} has a password, or is of an old format',
  'hint.DOCUMENT_PROTECTED': 'Take the password off, or save it as DOCX, PPTX or XLSX, and try again',
  'error.TEMPLATE_UNREADABLE': 'Cannot read the template {path}: {reason}',
  'hint.TEMPLATE_UNREADABLE': 'Check that the file exists, is DOCX or PPTX, and has no password',
  'error.PDF_UNAVAILABLE': 'No browser that prints PDF was found on this computer',
  'hint.PDF_UNAVAILABLE':
    'Install Chromium, Chrome or Edge, or name one in WEEKLY_DESK_BROWSER; other formats do without it',
  'error.PDF_FAILED': 'The browser did not print the PDF: {reason}',
  'hint.PDF_FAILED': 'Try again; other formats do without it',
};
