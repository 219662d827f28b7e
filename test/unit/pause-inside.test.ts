// A Pause inside of what holds tasks or starts executions: what waits with it, and how it is resumed and killed there.
// Source: `canBeProcessed` of Kestra's executor, observed-flow ("Hangs"); the rest is ours.
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/main/contract/profile.ts';
import { createYamlEngine, endless } from '../yaml-engine.ts';

const child = `id: child
namespace: a.b
tasks:
  - {id: p, type: io.kestra.plugin.core.flow.Pause}
  - {id: n, type: io.kestra.plugin.core.log.Log, message: n}
`;
const flow = (tasks: string): string => `id: top
namespace: a.b
tasks:
${tasks}
  - {id: last, type: io.kestra.plugin.core.log.Log, message: last}
`;
const parallel = flow(`  - id: both
    type: io.kestra.plugin.core.flow.Parallel
    tasks:
      - {id: p, type: io.kestra.plugin.core.flow.Pause}
      - id: s
        type: io.kestra.plugin.core.flow.Sequential
        tasks:
          - {id: a, type: io.kestra.plugin.core.log.Log, message: a}
          - {id: b, type: io.kestra.plugin.core.log.Log, message: b}`);
const forEach = flow(`  - id: each
    type: io.kestra.plugin.core.flow.ForEach
    values: [x, y]
    tasks:
      - {id: p, type: io.kestra.plugin.core.flow.Pause}`);
const subflow = flow('  - {id: call, type: io.kestra.plugin.core.flow.Subflow, namespace: a.b, flowId: child}');
const loop = flow(`  - id: l
    type: io.kestra.plugin.core.flow.Loop
    values: [x]
    tasks:
      - {id: p, type: io.kestra.plugin.core.flow.Pause, pauseDuration: PT1S}`);

/** Starts it, and waits until something is PAUSED. */
async function pauseIn(source: string, kestra: Profile = '2.0') {
  const bench = createYamlEngine({ flows: [source, child], kestra, timer: endless });
  const { id, ended } = await bench.start('top');
  const paused = (): readonly string[] => {
    const page = bench.engine.journal.storage.executions({ limit: 10, state: 'PAUSED' });
    return page.ok ? page.value.results.map((each) => each.id) : [];
  };
  const resumeAll = async (): Promise<void> => {
    await expect.poll(() => paused().length).toBe(1);
    for (const each of paused()) bench.engine.executor.resume(each, new Map());
  };
  return { ...bench, id, ended, resumeAll, paused };
}

describe('resumed', () => {
  it('lets what waited beside it go on', async () => {
    const { digest, resumeAll, engine } = await pauseIn(parallel);
    await expect.poll(() => digest()[0]).toContain('a SUCCESS');
    const before = digest();
    await resumeAll();
    await engine.executor.settled();
    expect([before, digest()]).toEqual([
      ['top: CREATED RUNNING PAUSED | both RUNNING | p PAUSED | s RUNNING | a SUCCESS'],
      [
        'top: CREATED RUNNING PAUSED RESTARTED RUNNING SUCCESS | both SUCCESS | p SUCCESS | s SUCCESS | a SUCCESS | b SUCCESS | last SUCCESS',
      ],
    ]);
  });

  it('waits once for each value of a ForEach', async () => {
    const { digest, resumeAll, ended } = await pauseIn(forEach, '1.3');
    await resumeAll();
    await expect.poll(() => digest()[0]).toContain('RUNNING PAUSED RESTARTED RUNNING PAUSED');
    await resumeAll();
    await ended;
    expect(digest()).toEqual([
      'top: CREATED RUNNING PAUSED RESTARTED RUNNING PAUSED RESTARTED RUNNING SUCCESS | each SUCCESS | p SUCCESS | p SUCCESS | last SUCCESS',
    ]);
  });

  it('goes on in a subflow, and then in the flow that waits for it', async () => {
    const { digest, resumeAll, ended } = await pauseIn(subflow);
    await resumeAll();
    await ended;
    expect(digest()).toEqual([
      'top: CREATED RUNNING SUCCESS | call SUCCESS | last SUCCESS',
      'child: CREATED RUNNING PAUSED RESTARTED RUNNING SUCCESS | p SUCCESS | n SUCCESS',
    ]);
  });
});

it.each([
  [
    'Parallel',
    parallel,
    ['top: CREATED RUNNING PAUSED RESTARTED KILLING KILLED | both KILLED | p KILLED | s KILLED | a SUCCESS'],
  ],
  [
    'Subflow',
    subflow,
    [
      'top: CREATED RUNNING KILLING KILLED | call KILLED',
      'child: CREATED RUNNING PAUSED RESTARTED KILLING KILLED | p KILLED',
    ],
  ],
])('is killed with the %s around it', async (_name, source, expected) => {
  const { digest, paused, engine, id } = await pauseIn(source);
  await expect.poll(() => paused().length).toBe(1);
  await expect.poll(() => digest()[0]).toMatch(/a SUCCESS|call RUNNING/);
  engine.executor.kill(id);
  await engine.executor.settled();
  expect(digest()).toEqual(expected);
});

it('fails in a Loop, around which Kestra would wait for ever, and says so', async () => {
  const { digest, ended, engine } = await pauseIn(loop);
  await ended;
  const [turn] = engine.journal.storage.unfinished().ok ? ['none left'] : [];
  expect([digest(), turn]).toEqual([['top: CREATED RUNNING FAILED | l FAILED'], 'none left']);
});

it('goes on where the task at its beginning fails', async () => {
  const source = flow(
    '  - {id: p, type: io.kestra.plugin.core.flow.Pause, onPause: {id: f, type: io.kestra.plugin.core.execution.Fail}}',
  );
  const { digest, ended, resumeAll } = await pauseIn(source);
  await resumeAll();
  await ended;
  expect(digest()).toEqual([
    'top: CREATED RUNNING PAUSED RESTARTED RUNNING SUCCESS | p SUCCESS | f FAILED | last SUCCESS',
  ]);
});
