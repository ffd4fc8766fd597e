import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { closeParts, openParts, setCreated } from '../electron/report/office/parts.ts';
import { docxTemplate } from './templates/docx-template.ts';

// `node scripts/templates.ts` makes the templates that ship anew: the same bytes in every run.
const FOLDER = path.resolve(import.meta.dirname, '../resources/templates');
const MADE_AT = '2026-01-01T00:00:00Z';

const parts = openParts(await docxTemplate());
setCreated(parts, MADE_AT);
writeFileSync(path.join(FOLDER, '周报模板.docx'), closeParts(parts));
