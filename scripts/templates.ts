import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { closeParts, openParts, setCreated } from '../electron/report/office/parts.ts';
import { dropDangling } from '../electron/report/writers/pptx/finish-pptx.ts';
import { docxTemplate } from './templates/docx-template.ts';
import { pptxTemplate } from './templates/pptx-template.ts';

// `node scripts/templates.ts` makes the templates that ship anew: the same bytes in every run.
const FOLDER = path.resolve(import.meta.dirname, '../resources/templates');
const MADE_AT = '2026-01-01T00:00:00Z';

for (const [name, bytes] of [
  ['周报模板.docx', await docxTemplate()],
  ['周报模板.pptx', await pptxTemplate()],
] as const) {
  const parts = openParts(bytes);
  setCreated(parts, MADE_AT);
  dropDangling(parts);
  writeFileSync(path.join(FOLDER, name), closeParts(parts));
}
