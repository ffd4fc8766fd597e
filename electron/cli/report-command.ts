import path from 'node:path';
import { REPORT_FORMATS, type ReportFormat } from '../../shared/chapter/report-formats.ts';
import type { OutputOf } from '../../shared/contract/operations.ts';
import { StepFailed } from './call-desk.ts';
import type { StepsCommand } from './mapping-commands.ts';

/** What the report is written as where nothing is said: the house's own documents only where they are named. */
const USUAL_FORMATS = REPORT_FORMATS.filter((format) => format !== 'template');

/** Writes the week's report in one or more formats into a folder. */
export const reportCommand: StepsCommand = {
  name: 'report',
  positionals: [],
  summary: {
    zh: '周报成稿（--formats docx,pptx,xlsx,pdf,html,pictures,template --out DIR，--template FILE）',
    en: 'the report (--formats docx,pptx,xlsx,pdf,html,pictures,template --out DIR, --template FILE)',
  },
  options: ['week', 'formats', 'out', 'template'],
  async steps(call, { option, here }) {
    const template = option('template');
    const written = option('formats');
    const formats =
      written?.split(',').map((name) => name.trim()) ?? (template === null ? USUAL_FORMATS : ['template']);
    const value = await call('writeReport', {
      week: option('week') as never,
      formats: formats as ReportFormat[],
      out: path.resolve(here, option('out') ?? '.'),
      template: template === null ? null : path.resolve(here, template),
    });
    const [failed] = value.unwritten;
    if (value.files.length === 0 && failed) throw new StepFailed({ ...failed, details: { format: failed.format } });
    return {
      value,
      text: told(value),
      hasProblems: value.holes.length + value.stale.length + value.unwritten.length + value.unfilled.length > 0,
    };
  },
};

function told({ files, holes, stale, unwritten, unfilled }: OutputOf<'writeReport'>): string {
  return [
    ...files.map(({ path: file, fileName }) => file ?? fileName),
    ...holes.map(({ text, place }) => `! ${text}  (${place})`),
    ...stale.map(({ slot, generated }) => `~ ${slot}: ${generated}`),
    ...unfilled.map(
      ({ template: name, placeholder, part, paragraph }) => `? ${name}: {{${placeholder}}}  (${part} ¶${paragraph})`,
    ),
    ...unwritten.map(
      ({ format, name, code, message, hint }) => `x ${[format, name].join(' ').trim()}: ${code} ${message}\n  ${hint}`,
    ),
  ].join('\n');
}
