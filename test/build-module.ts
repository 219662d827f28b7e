// Bundles one TypeScript module of ours into a file that plain Node 20 can start, for tests that need a
// process of their own. Packages stay outside; so the file lies below `node_modules`, where they are found.
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds a module, named from the project's top level, with all of ours that it imports. Answers the path of
 * the `.mjs`, which the next build of a module of that name overwrites.
 */
export async function buildModule(entryTs: string): Promise<string> {
  // Test files run side by side, each worker with a number of its own.
  const outDir = join(
    root,
    'node_modules/.cache/hookbench-test',
    `${basename(entryTs, '.ts')}-${process.env['VITEST_POOL_ID'] ?? '0'}`,
  );
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(root, entryTs),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'module.mjs' } },
    },
  });
  return join(outDir, 'module.mjs');
}
