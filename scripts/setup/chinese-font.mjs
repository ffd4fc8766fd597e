// @ts-check
import { spawnSync } from 'node:child_process';
import { SetupError } from './steps.mjs';
import { installSystemPackage } from './system-package.mjs';

/** Makes sure that Chromium can draw Chinese; only Linux comes without a face for it. */
export async function ensureChineseFont() {
  if (process.platform !== 'linux' || hasChineseFont()) return;
  await installSystemPackage('fonts-noto-cjk');
  if (hasChineseFont()) return;
  throw new SetupError(
    'The tests draw Chinese text and need a font. Run: sudo apt-get install fontconfig fonts-noto-cjk',
  );
}

function hasChineseFont() {
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}
