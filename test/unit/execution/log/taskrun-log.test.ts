// What a taskrun logs, and where it goes.
import { expect, it } from 'vitest';
import { createError } from '../../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import { createState } from '../../../../src/main/contract/state.ts';
import { createTaskRunLog } from '../../../../src/main/execution/log/taskrun-log.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createTask } from '../example-flow.ts';

function create(properties: Readonly<Record<string, JsonValue>> = {}) {
  const { environment } = createTestEngine();
  const lines: string[] = [];
  const taskRun = { id: 'r1', taskId: 't', attempts: [], state: createState('2026-01-01T00:00:00Z') };
  const scope = {
    tenantId: 'main',
    namespace: 'n',
    flowId: 'f',
    executionId: 'e1',
    taskId: 't',
    taskRunId: 'r1',
    attemptNumber: 1,
  };
  const log = createTaskRunLog(
    {
      task: createTask('t', properties),
      scope,
      state: {
        log({ level, message, origin }) {
          lines.push(`${origin?.attemptNumber} ${level} ${message.split('\n')[0]}`);
        },
      },
      taskRun: () => taskRun,
      mask: (text) => text.replaceAll('secret', '***'),
    },
    environment,
  );
  const textOf = (address: string | undefined): string => {
    const content = environment.ports.files.read(address ?? '');
    return content.ok ? Buffer.from(content.value).toString() : content.error.message;
  };
  return { log, lines, textOf };
}

it('logs masked lines of the attempt from the level of the task on, and traces of failures', () => {
  const { log, lines } = create({ logLevel: 'INFO' });
  log.add('DEBUG', 'quiet');
  log.add('INFO', 'a secret');
  log.add('WARN', 'of another', 2);
  log.addFailure(createError('TASK_FAILED', 'no secret'));
  expect(lines).toEqual(['1 INFO a ***', '2 WARN of another', '1 ERROR no ***']);
});

it('keeps a file from where it is opened until it is kept', async () => {
  const { log, lines, textOf } = create({ logToFile: true });
  log.add('INFO', 'before');
  log.openFile();
  log.add('INFO', 'a secret');
  log.addFailure(createError('TASK_FAILED', 'no'));
  const kept = await log.keepFile();
  log.add('INFO', 'after');
  const text = kept.ok ? textOf(kept.value) : kept.error.message;
  expect([lines, text.match(/(?:INFO|ERROR) .*|\tat .*/g)]).toEqual([
    ['1 INFO before', '1 INFO after'],
    [
      'INFO  worker       flow.main.n.f.t a ***',
      'ERROR worker       flow.main.n.f.t no',
      expect.stringContaining('\tat '),
    ],
  ]);
});

it('keeps none for a task that does not ask for it', async () => {
  const { log, lines } = create();
  log.openFile();
  log.add('INFO', 'hello');
  expect([await log.keepFile(), lines]).toEqual([{ ok: true, value: undefined }, ['1 INFO hello']]);
});
