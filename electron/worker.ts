import { parentPort, workerData } from 'node:worker_threads';
import { serveJobs } from './desk/job-server.ts';
import { createReportJobs, type ReportPaths } from './report/report-jobs.ts';
import { type ReadOrder, serveReading } from './sync/read-rows-aside.ts';
import { createSyncJobs } from './sync/sync-jobs.ts';

/** What a worker is started with: which jobs it does, and where things are. */
export type WorkerStart =
  | { readonly jobs: 'sync'; readonly dataFolder: string; readonly resources: string; readonly entry: string }
  | ({ readonly jobs: 'read' } & ReadOrder)
  | ({ readonly jobs: 'report' } & ReportPaths);

const start: WorkerStart = workerData;
if (parentPort) {
  if (start.jobs === 'sync') serveJobs(parentPort, createSyncJobs(start));
  if (start.jobs === 'report') serveJobs(parentPort, createReportJobs(start));
  if (start.jobs === 'read') await serveReading(parentPort, start);
}
