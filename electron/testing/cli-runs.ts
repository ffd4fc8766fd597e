import { runCli } from '../cli/run-cli.ts';
import { openTestDesk } from './test-desk.ts';

/** Runs the command line over a folder of a test, from where the user stands in it: its exit code and what it said. */
export async function runIn(
  folder: string,
  argv: readonly string[],
  here = folder,
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runCli({
    argv,
    here,
    openDesk: async () => (await openTestDesk(folder)).desk,
    stdout: (bytes) => (out += typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString()),
    stderr: (text) => (err += text),
    showProgress: false,
    untilStopped: async () => {},
  });
  return { code, out, err };
}
