import { spawnSync } from 'node:child_process';

/** The programs that documents are opened with; null where one is not here. */
export interface OfficeTools {
  readonly soffice: string | null;
  readonly pdftoppm: string | null;
  /** A Python that has the library, by its module's name. */
  readonly pythons: ReadonlyMap<string, string>;
  /** What is not here, by name. */
  readonly missing: readonly string[];
}

/** Libraries by the modules that are imported. */
export const LIBRARIES = { docx: 'python-docx', openpyxl: 'openpyxl', pptx: 'python-pptx' } as const;
/** The system's own has libraries that a Python further ahead in the path may lack. */
const PYTHONS = ['python3', '/usr/bin/python3'];

/** Looks which of them this machine has. */
export function officeTools(): OfficeTools {
  const soffice = ['soffice', 'libreoffice'].find((name) => runs(name, ['--version'])) ?? null;
  const pdftoppm = runs('pdftoppm', ['-v']) ? 'pdftoppm' : null;
  const pythons = new Map<string, string>();
  for (const module of Object.keys(LIBRARIES)) {
    const python = PYTHONS.find((one) => runs(one, ['-c', `import ${module}`]));
    if (python) pythons.set(module, python);
  }
  const lacks = Object.entries(LIBRARIES).filter(([module]) => !pythons.has(module));
  return {
    soffice,
    pdftoppm,
    pythons,
    missing: [
      ...(soffice ? [] : ['LibreOffice']),
      ...(pdftoppm ? [] : ['pdftoppm']),
      ...lacks.map(([, library]) => library),
    ],
  };
}

function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
