// Makes resources/fonts from the published Noto Sans SC: two faces cut down to the characters that the desk can meet,
// and their measures. Run by hand when the set of characters changes; it installs its own tools into a temporary folder.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const target = path.resolve(import.meta.dirname, '../resources/fonts');
const FACES = { regular: '400Regular/NotoSansSC_400Regular.ttf', bold: '700Bold/NotoSansSC_700Bold.ttf' };
const tools = mkdtempSync(path.join(tmpdir(), 'desk-fonts-'));

/** GB2312 and Big5 with Hong Kong's supplement (names on HKEX use it), Latin, punctuation, full-width forms, symbols. */
function wantedCharacters() {
  const wanted = new Set();
  for (const label of ['gb2312', 'big5']) {
    const decoder = new TextDecoder(label);
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      if (label === 'gb2312' && lead < 0xa1) continue;
      for (let trail = label === 'gb2312' ? 0xa1 : 0x40; trail <= 0xfe; trail++) {
        const text = decoder.decode(Uint8Array.of(lead, trail));
        if (!text.includes('\ufffd')) for (const character of text) wanted.add(character.codePointAt(0));
      }
    }
  }
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0x17f],
    [0x2010, 0x203a],
    [0x20a0, 0x20bf],
    [0x2190, 0x2193],
    [0x2200, 0x2265],
  ];
  for (const [from, to] of [...ranges, [0x25a0, 0x25ff], [0x3000, 0x303f], [0xff01, 0xffe6]]) {
    for (let code = from; code <= to; code++) wanted.add(code);
  }
  return [...wanted].sort((a, b) => a - b);
}

/** Advance widths that differ from a full em, and the ranges of characters that the face can draw. */
function measuresOf(font, wanted) {
  const widths = {};
  const coverage = [];
  for (const code of wanted) {
    if (!font.hasGlyphForCodePoint(code)) continue;
    const last = coverage.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else coverage.push([code, code]);
    const advance = font.glyphForCodePoint(code).advanceWidth;
    if (advance !== font.unitsPerEm) widths[code] = advance;
  }
  return { unitsPerEm: font.unitsPerEm, ascent: font.ascent, descent: font.descent, widths, coverage };
}

execFileSync(
  'npm',
  [
    'install',
    '--no-save',
    '--prefix',
    tools,
    '@expo-google-fonts/noto-sans-sc@0.4.3',
    'subset-font@2.9.0',
    'fontkit@2.0.4',
  ],
  {
    stdio: 'inherit',
  },
);
const require = createRequire(path.join(tools, 'index.js'));
const subsetFont = require('subset-font');
const fontkit = require('fontkit');
const source = path.join(tools, 'node_modules/@expo-google-fonts/noto-sans-sc');
const wanted = wantedCharacters();
const measures = {};
for (const [face, file] of Object.entries(FACES)) {
  const whole = readFileSync(path.join(source, file));
  const subset = await subsetFont(whole, String.fromCodePoint(...wanted), { targetFormat: 'truetype' });
  writeFileSync(path.join(target, `noto-sans-sc-${face}.ttf`), subset);
  measures[face] = measuresOf(fontkit.create(subset), wanted);
}
writeFileSync(path.join(target, 'measures.json'), `${JSON.stringify(measures)}\n`);
copyFileSync(path.join(source, 'LICENSE_FONT'), path.join(target, 'OFL.txt'));
rmSync(tools, { recursive: true, force: true });
