// One configuration, all builds. The headless entry is a second input of the main build; its dependencies
// stay outside the bundle. The target is the oldest Node that we support, not the one in Electron.
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      target: 'node20.19',
      rolldownOptions: { input: { headless: 'src/main/headless.ts' } },
    },
  },
});
