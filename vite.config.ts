import { readFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

/** Not bundled: Electron brings the first, the second is native and travels in the packed node_modules. */
const installed = ['electron', 'better-sqlite3'];
const parts = ['client', 'main', 'preload'];

/** One build for Node. Everything but `installed` goes into the bundle, so the app ships no other package. */
function nodeBuild(input: Record<string, string>, outDir: string, format: 'es' | 'cjs'): EnvironmentOptions {
  return {
    consumer: 'server',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { noExternal: true, external: installed },
    build: {
      outDir,
      target: 'node24',
      minify: false,
      sourcemap: true,
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: {
        input,
        external: [...installed, ...builtinModules, /^node:/],
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  };
}

/** WebAssembly that the worker reads as files: what draws pictures, and what takes characters out of fonts. */
const engines = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'harfbuzz-subset.wasm': 'harfbuzzjs/dist/harfbuzz-subset.wasm',
};

/** Puts them beside the worker. */
const drawingEngines: Plugin = {
  name: 'drawing-engines',
  applyToEnvironment: (environment) => environment.name === 'main',
  generateBundle() {
    const { resolve } = createRequire(import.meta.url);
    for (const [fileName, source] of Object.entries(engines))
      this.emitFile({ type: 'asset', fileName, source: readFileSync(resolve(source)) });
  },
};

/** `vite build` makes the three parts of the app: the window, the main process with its worker, the preload script. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), drawingEngines],
  // Read from the disk of the same machine, so one large file costs nothing.
  build: { outDir: '../dist/renderer', emptyOutDir: true, target: 'chrome140', chunkSizeWarningLimit: 4000 },
  environments: {
    main: nodeBuild({ main: 'electron/main.ts', worker: 'electron/worker.ts' }, '../dist/main', 'es'),
    // A sandboxed preload can only be one CommonJS file.
    preload: nodeBuild({ preload: 'electron/preload/preload.ts' }, '../dist/preload', 'cjs'),
  },
  builder: {
    async buildApp(builder) {
      for (const part of parts) {
        const environment = builder.environments[part];
        if (environment) await builder.build(environment);
      }
    },
  },
});
