// One configuration, all builds. Dependencies stay outside; development dependencies become part of the build: the
// window's, and those that every start needs, which would be read from hundreds of files otherwise. The target is the
// oldest Node that we support, not the one in Electron. Styles that libraries insert into the window carry a nonce,
// which whoever serves the page fills in.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { cheapSpreads } from './cheap-spreads.ts';

export default defineConfig({
  main: {
    plugins: [cheapSpreads()],
    build: {
      target: 'node20.19',
      externalizeDeps: {
        // Optional, so it may be absent where this is built; where it is there it brings compiled code.
        include: ['keytar'],
      },
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          start: 'src/main/start.ts',
          headless: 'src/main/headless.ts',
          'ask-keytar': 'src/main/ask-keytar.ts',
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload script is one CommonJS file that requires nothing but Electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: 'src/main/electron/preload.ts',
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    html: { cspNonce: '__NONCE__' },
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // A font or picture within a style sheet would need `data:` in the policy.
      assetsInlineLimit: 0,
      // Loaded from this machine, so its size costs no time on any line.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: join(import.meta.dirname, 'src/renderer/index.html') },
    },
  },
});
