// Flows folders on the disk for tests: made, served, and told about.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { ok } from '../../../src/main/contract/errors.ts';
import type { CoreFact } from '../../../src/main/contract/events.ts';
import { createFlowFolder, type FlowFolder } from '../../../src/main/flow/flow-folder.ts';

/** What a folder is served with. */
export const settings = { profile: '1.3', plugins: 'any', revisionOf: () => ok(1) } as const;

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Numbers the texts of each flow as the journal does. */
function createRevisions() {
  const texts = new Map<string, string[]>();
  return ({ id, source }: { readonly id: string; readonly source: string }) => {
    const known = texts.get(id) ?? [];
    texts.set(id, known);
    if (known.at(-1) !== source) known.push(source);
    return ok(known.length);
  };
}

/** A folder with these files; it goes with the test. */
export async function newFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hookbench-flows-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

/** A served folder with these files. */
export async function open(files: Readonly<Record<string, string>>) {
  return openFolder(await newFolder(files));
}

/** Serves a folder, and tells when something is told of it; it is closed with the test. */
export async function openFolder(folder: string) {
  const facts: CoreFact[] = [];
  const ears: (() => void)[] = [];
  const opened = await createFlowFolder({
    ...settings,
    folder,
    revisionOf: createRevisions(),
    announce: (fact) => {
      facts.push(fact);
      for (const hear of ears) hear();
    },
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const flows: FlowFolder = opened.value;
  cleanups.push(() => flows.close());
  /** Settles when something holds; looked at whenever something is told, and while the folder is away. */
  const until = (isTrue: () => boolean) =>
    new Promise<void>((resolve) => {
      const hear = () => {
        if (isTrue()) resolve();
      };
      ears.push(hear);
      hear();
    });
  /** Settles when a fact of a file has been told; `gone` when the folder is said to be away. */
  const told = (type: string, file?: string) =>
    type === 'gone'
      ? waitFor(() => flows.problem() !== undefined)
      : until(() => facts.some((fact) => fact.type === type && fileOf(fact) === file));
  return { folder, flows, told, until };
}

/** Being gone is not announced as a fact, so it is asked for. */
async function waitFor(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}

function fileOf(fact: CoreFact): string | undefined {
  if (fact.type === 'flow.changed') return fact.flow.file;
  return fact.type === 'flow.removed' ? fact.file : undefined;
}

/** A valid flow that logs a message. */
export function flowText({ id, message = 'hi' }: { readonly id: string; readonly message?: string }): string {
  return `id: ${id}\nnamespace: company.team\ntasks:\n  - id: log\n    type: io.kestra.plugin.core.log.Log\n    message: ${message}\n`;
}
