// One configuration, all builds. The headless entry is a second input of the main build; its dependencies
// stay outside the bundle. The target is the oldest Node that we support, not the one in Electron. The window
// is bundled whole; styles that libraries insert carry a nonce, which whoever serves the page fills in.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      target: 'node20.19',
      // Optional, so it may be absent where this is built; where it is there it brings compiled code.
      externalizeDeps: { include: ['keytar'] },
      rolldownOptions: { input: { headless: 'src/main/headless.ts', 'ask-keytar': 'src/main/ask-keytar.ts' } },
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
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
});
