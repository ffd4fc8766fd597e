import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createDesk } from '../../electron/desk/create-desk.ts';
import type { Lang } from '../../shared/contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/operations.ts';

/** Where the desk keeps its data meanwhile, and where the documents go. */
interface Folders {
  readonly data: string;
  readonly out: string;
}

/** The sample week's report and the two templates that ship, in both languages, with figures as pictures and as charts: paths of all. */
export async function writeSampleReports(repository: string, { data, out }: Folders): Promise<string[]> {
  const resources = path.join(repository, 'resources');
  const require = createRequire(import.meta.url);
  const desk = await createDesk(
    {
      data,
      drop: [path.join(resources, 'samples/drop')],
      resources,
      worker: path.join(repository, 'electron/worker.ts'),
      resvgWasm: require.resolve('@resvg/resvg-wasm/index_bg.wasm'),
      harfbuzzWasm: require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'),
    },
    {
      now: () => new Date(),
      newId: randomUUID,
      log: (line) => process.stderr.write(`${line}\n`),
      version: 'verify-office',
      chooseFolder: null,
      chooseSavePath: null,
      clipboard: null,
    },
  );
  const call = async <Name extends OperationName>(name: Name, input: InputOf<Name>, lang: Lang) => {
    const reply = await desk.call({ callId: randomUUID(), name, input, lang });
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.value as OutputOf<Name>;
  };
  try {
    await call('sync', { yes: true }, 'zh');
    const { report } = await call('settings', {}, 'zh');
    const paths: (string | null)[] = [];
    for (const wordCharts of ['pictures', 'native'] as const) {
      await call('updateSettings', { report: { ...report, wordCharts } }, 'zh');
      for (const lang of ['zh', 'en'] as const) {
        // Slides and workbooks are the same with either.
        const others = wordCharts === 'pictures' ? (['pptx', 'xlsx'] as const) : [];
        const formats = ['docx', ...others, 'template'] as const;
        const folder = path.join(out, `${lang}-${wordCharts}`);
        const { files } = await call('writeReport', { week: null, formats: [...formats], out: folder }, lang);
        paths.push(...files.map((file) => file.path));
      }
    }
    return paths.filter((file) => file !== null);
  } finally {
    await desk.close();
  }
}
