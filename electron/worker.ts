import { parentPort, workerData } from 'node:worker_threads';
import { serveJobs } from './desk/job-server.ts';
import { createReportJobs } from './report/report-jobs.ts';
import { createSyncJobs } from './sync/sync-jobs.ts';

/** What a worker is started with: which jobs it does, and where things are. */
export type WorkerStart =
  | { readonly jobs: 'sync'; readonly dataFolder: string; readonly resources: string }
  | { readonly jobs: 'report'; readonly resources: string; readonly resvgWasm: string };

const start: WorkerStart = workerData;
if (parentPort) serveJobs(parentPort, start.jobs === 'sync' ? createSyncJobs(start) : createReportJobs(start));
