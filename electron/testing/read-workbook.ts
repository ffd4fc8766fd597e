import type { Sheet } from '../sync/workbook/workbook.ts';
import { readXlsx } from '../sync/workbook/xlsx.ts';

/** The sheets of a workbook that the desk wrote, as the desk itself reads workbooks: cells as text, numbers unrounded. */
export function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  return readXlsx(Buffer.from(bytes));
}
