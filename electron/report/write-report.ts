import type { JobTools } from '../../shared/contract/job-protocol.ts';
import { drawnReport, type ReportTools } from './drawn-report.ts';
import type { ReportFile, ReportOrder } from './report-order.ts';
import { WRITERS } from './report-writers.ts';

/** The report in all formats asked for, in their order; what they share is made once. */
export async function writeReport(order: ReportOrder, tools: ReportTools, job: JobTools): Promise<ReportFile[]> {
  const drawn = drawnReport(order, tools, job.checkCancelled);
  const files: ReportFile[] = [];
  for (const [index, format] of order.formats.entries()) {
    job.checkCancelled();
    job.onProgress(index, order.formats.length);
    files.push(...((await WRITERS[format]?.(order, drawn)) ?? []));
  }
  job.onProgress(order.formats.length, order.formats.length);
  return files;
}
