// A core over a real journal in memory, with handlers of our own where a folder or a keychain would be asked.
import { createCore } from '../../src/main/api/core.ts';
import { createFileHandler } from '../../src/main/api/execution-file.ts';
import { createRecordHandlers } from '../../src/main/api/records.ts';
import { createError, fail, ok } from '../../src/main/contract/errors.ts';
import type { Core } from '../../src/main/contract/methods.ts';
import { describeLanguage } from '../../src/main/flow/describe-language.ts';
import { createJournal } from '../../src/main/journal/create-journal.ts';
import type { Journal } from '../../src/main/journal/journal.ts';
import { openStorage } from '../../src/main/journal/open-storage.ts';
import { createTickingClock } from '../test-engine.ts';
import { summaryOf } from '../unit/command/fake-app.ts';
import { createFilesInMemory } from '../unit/plugin/files-in-memory.ts';

const updated = { updatedAt: '2026-11-22T10:00:00Z' } as const;
const entry = { namespace: 'company', key: 'k', type: 'NUMBER', revision: 1, isExpired: false, ...updated } as const;

/** Makes the core and the journal under it. */
export function createJournalCore(): { readonly core: Core; readonly journal: Journal } {
  const opened = openStorage({});
  if (!opened.ok) throw new Error(opened.error.message);
  const journal = createJournal(opened.value.storage);
  const core = createCore(
    {
      'server.info': () =>
        ok({
          version: '0.0.0',
          kestra: '1.3',
          ingress: 'http://127.0.0.1:8080',
          tenant: 'main',
          flowsFolder: '/flows <of> "mine"',
          dataFolder: '/data',
          flows: 2,
          invalid: 1,
          isTrusted: false,
          problems: [],
        }),
      'server.check': () => ok([]),
      'server.pause': ({ isPaused }) => ok({ isPaused }),
      'server.settings': () => ok([]),
      'server.restart': () => fail(createError('RESTART_UNAVAILABLE', 'Cannot restart: nobody can')),
      'settings.write': () => fail(createError('SETTING_INVALID', 'Cannot change setting: there is none')),
      'flows.list': () => ok([]),
      'flows.get': ({ namespace, id }) =>
        fail(createError('FLOW_NOT_FOUND', `Cannot read flow: there is no flow "${namespace}.${id}"`)),
      'flows.validate': () => {
        throw new Error('broken');
      },
      'flows.schema': ({ profile = '1.3' }) => ok(describeLanguage(profile, { plugins: 'any' })),
      'flows.graph': () => ok({ nodes: [], edges: [], clusters: [] }),
      'executions.graph': () => ok({ nodes: [], edges: [], clusters: [] }),
      'flows.conditions': () => ok([]),
      'flows.revisions': () => ok([]),
      'flows.revision': () => ok({ source: 'id: a' }),
      'flows.move': ({ source }) => ok({ replacements: [], rewritten: source }),
      'flows.rewrite': () => ok({ file: 'a.yaml' }),
      'flows.answers': () => ok([]),
      'flows.disable': () => ok(summaryOf('a')),
      'flows.save': () => ok(summaryOf('a')),
      'flows.create': () => ok(summaryOf('a')),
      'deliveries.diagnose': () => ok({ title: 'Nothing was started', checks: [], others: [], remedies: [] }),
      'deliveries.rehearse': ({ profile }) => ok({ profile, logs: [] }),
      'deliveries.replay': () => ok({ deliveryId: 'd2', status: 200 }),
      'executions.evaluate': ({ expression }) => ok({ kind: 'string', json: JSON.stringify(expression) }),
      'executions.variables': () => ok({ json: '{}' }),
      'expressions.list': () => ok([]),
      'expressions.render': () => ok([]),
      'executions.delete': ({ id }) => ok({ executionId: id }),
      'executions.mark': ({ id }) => ok({ executionId: id }),
      'executions.replay': () => ok({ executionId: 'e2' }),
      'executions.restart': ({ id }) => ok({ executionId: id }),
      'executions.kill': ({ id }) => ok({ executionId: id }),
      'executions.paused': () => ok({ taskId: 't', inputs: [] }),
      'executions.resume': ({ id }) => ok({ executionId: id }),
      'executions.start': () => ok({ executionId: 'e1' }),
      'scripts.trust': ({ folder }) => ok({ folder }),
      'faults.get': () => ok({}),
      'faults.set': ({ fault }) => ok(fault === undefined ? {} : { fault }),
      'secrets.list': () => ok([{ namespace: 'company', key: 'KEY', source: 'environment' }]),
      'secrets.set': ({ namespace, key }) => ok({ namespace, key, source: 'session' }),
      'secrets.import': () => ok([{ line: 1, key: 'KEY', isEncodedTwice: false }]),
      'secrets.export': () => ok({ text: 'SECRET_KEY=YQ==\n' }),
      'secrets.delete': () => ok({ deleted: true }),
      'secrets.status': () => ok({ state: 'locked', reason: 'it is locked', ignored: 1 }),
      'keyValues.list': () => ok([entry]),
      'keyValues.get': () => ok({ ...entry, text: '1' }),
      'keyValues.set': () => ok({ ...entry, text: '1' }),
      'keyValues.delete': () => ok({ deleted: true }),
      'webhooks.send': () => ok({ deliveryId: 'd1', status: 200 }),
      'webhooks.sendMany': () => ok([{ deliveryId: 'd1', status: 200 }]),
      ...createRecordHandlers({ storage: journal.storage, clock: createTickingClock() }),
      ...createFileHandler(journal, { files: createFilesInMemory() }),
    },
    journal,
  );
  return { core, journal };
}
