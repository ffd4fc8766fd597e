import { readArchived } from './archive.ts';
import { readHkexDaily } from './workbook/hkex-daily.ts';
import type { Sheet, WorkbookKind } from './workbook/workbook.ts';
import { readXlsx } from './workbook/xlsx.ts';

/** The sheets of an archived workbook; throws `WorkbookRefused` where it cannot be read. */
export async function readArchivedSheets(dataFolder: string, sha256: string, kind: WorkbookKind): Promise<Sheet[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readArchived(dataFolder, sha256)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return kind === 'xlsx' ? readXlsx(bytes) : readHkexDaily(new TextDecoder().decode(bytes));
}
