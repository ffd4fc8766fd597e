import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addDays } from '../../../shared/market/iso-date.ts';
import type { TradingWeek } from '../../../shared/market/trading-week.ts';
import { anyFileOfDays } from '../../store/file-series.ts';
import type { DeskContext } from '../context.ts';

/** Hashes of the files that ship as the sample, by which they are known wherever they are imported. */
export function loadSampleHashes(resources: string): ReadonlySet<string> {
  const manifest = path.join(resources, 'samples/manifest.json');
  if (!existsSync(manifest)) return new Set();
  const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as { files: { sha256: string }[] };
  return new Set(files.map(({ sha256 }) => sha256));
}

/** Whether any file of the sample speaks of the week, or of the days before it that its changes start from. */
export function restsOnSample({ cache, sampleHashes }: DeskContext, { from, to }: TradingWeek): boolean {
  return anyFileOfDays(cache(), sampleHashes, addDays(from, -7), to);
}
