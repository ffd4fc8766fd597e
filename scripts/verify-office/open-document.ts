import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LIBRARIES, type OfficeTools } from './tools.ts';

/** Pages are looked at, not printed. */
const DOTS_PER_INCH = '60';
/** Opens the document and prints what it counts in it. */
const COUNTS = {
  docx: [
    'import sys, docx',
    'd = docx.Document(sys.argv[1])',
    'print(f"{len(d.paragraphs)} paragraphs, {len(d.tables)} tables, {len(d.inline_shapes)} pictures and charts")',
  ],
  openpyxl: [
    'import sys, warnings, openpyxl',
    'warnings.simplefilter("ignore")',
    'b = openpyxl.load_workbook(sys.argv[1])',
    'print(f"{len(b.worksheets)} sheets, {sum(s.max_row for s in b)} rows")',
  ],
  pptx: [
    'import sys, pptx',
    'p = pptx.Presentation(sys.argv[1])',
    'print(f"{len(p.slides)} slides, {sum(s.has_chart for l in p.slides for s in l.shapes)} charts")',
  ],
} as const;
const MODULES: Readonly<Record<string, keyof typeof COUNTS>> = {
  '.docx': 'docx',
  '.xlsx': 'openpyxl',
  '.pptx': 'pptx',
};

/** What each program found in a document, and which of them could not open it. */
interface Opened {
  readonly told: string[];
  readonly failed: string[];
}

/** Opens a document with every program that can: LibreOffice makes pages beside it, Python counts its parts. */
export function openedBy(tools: OfficeTools, file: string, work: string): Opened {
  const opened: Opened = { told: [], failed: [] };
  if (tools.soffice) openInLibreOffice(tools.soffice, { file, work, pdftoppm: tools.pdftoppm }, opened);
  const module = MODULES[path.extname(file)];
  const python = module && tools.pythons.get(module);
  if (module && python) {
    const run = spawnSync(python, ['-c', COUNTS[module].join('\n'), file], { encoding: 'utf8' });
    if (run.status === 0) opened.told.push(`${run.stdout.trim()} by ${LIBRARIES[module]}`);
    else opened.failed.push(`${path.basename(file)} in ${LIBRARIES[module]}: ${run.stderr.trim()}`);
  }
  return opened;
}

function openInLibreOffice(
  soffice: string,
  { file, work, pdftoppm }: { readonly file: string; readonly work: string; readonly pdftoppm: string | null },
  { told, failed }: Opened,
): void {
  const pages = `${file}.pages`;
  // A profile of its own: one that is open elsewhere would be waited for.
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(work, 'libreoffice')).href}`;
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', pages, file];
  const run = spawnSync(soffice, args, { encoding: 'utf8', timeout: 180_000 });
  const pdf = path.join(pages, `${path.basename(file, path.extname(file))}.pdf`);
  if (run.status !== 0 || !existsSync(pdf)) {
    failed.push(`${path.basename(file)} in LibreOffice: ${run.stderr.trim() || 'no PDF came of it'}`);
    return;
  }
  if (!pdftoppm) {
    told.push('opened in LibreOffice');
    return;
  }
  const drawn = spawnSync(pdftoppm, ['-r', DOTS_PER_INCH, '-png', pdf, path.join(pages, 'page')], { encoding: 'utf8' });
  const count = readdirSync(pages).filter((name) => name.endsWith('.png')).length;
  if (drawn.status === 0 && count > 0) told.push(`${count} pages in LibreOffice`);
  else failed.push(`${path.basename(file)} in pdftoppm: ${drawn.stderr.trim()}`);
}
