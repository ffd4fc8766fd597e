/** What the week's report can be written as; `pictures` is every figure as PNG and SVG, `template` the house's own documents. */
export const REPORT_FORMATS = ['docx', 'pptx', 'xlsx', 'pdf', 'html', 'pictures', 'template'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
