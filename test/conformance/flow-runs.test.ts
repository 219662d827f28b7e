// Runs the recorded flows on our engine and compares state, taskruns, outputs and logs with what running
// Kestra gave. Flows of types that are not run here yet are counted by name, never passed over silently.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Profile, profiles } from '../../src/main/contract/profile.ts';
import {
  type ComparedRun,
  describedTypes,
  expectedAgain,
  expectedRun,
  inAnyOrder,
  type RecordedRun,
  runRecorded,
} from './flow-run-case.ts';
import { flowRunGaps, typesNotRunYet } from './flow-run-gaps.ts';
import { type HttpTarget, startHttpTarget } from './http-target.ts';

const file = new URL('./recorded/flow-runs.json', import.meta.url);
// The recorder wrote this file; its shape is `RecordedRun`.
const recorded = JSON.parse(readFileSync(file, 'utf8')) as readonly RecordedRun[];
/** Two that cases outside of this file brought, made up again from what came of them. */
const flowsOfOtherCases: readonly string[] = [
  `id: sub-child1
namespace: company.team
inputs:
  - {id: who, type: STRING}
tasks:
  - {id: r, type: io.kestra.plugin.core.debug.Return, format: "hello {{ inputs.who }}"}
outputs:
  - {id: o, type: STRING, value: "{{ outputs.r.value }}"}
`,
  `id: sub-child2
namespace: company.team
tasks:
  - {id: r, type: io.kestra.plugin.core.execution.Fail}
outputs:
  - {id: o, type: STRING, value: x}
`,
];
// The recorder ran all cases on one Kestra, so that a flow may call one that an earlier case brought.
const flows = [...recorded.flatMap(({ otherFlows = [] }) => otherFlows), ...flowsOfOtherCases];
const runnable = recorded.filter((run) => describedTypes(run).length === 0);

let target: HttpTarget;
beforeAll(async () => {
  target = await startHttpTarget();
});
afterAll(() => target.close());

/** The recorded flows call the recorder's port: ours stands in its place, and theirs in what comes out. */
async function runAtTarget(run: RecordedRun, profile: Profile): Promise<ComparedRun> {
  if (!run.yaml.includes(':18499')) return runRecorded(run, profile, { flows });
  const yaml = run.yaml.replaceAll(':18499', `:${target.port}`);
  const outcome = await runRecorded({ ...run, yaml }, profile, { flows });
  const named = JSON.parse(JSON.stringify(outcome).replaceAll(`:${target.port}`, ':18499'));
  return { ...outcome, ...named };
}

describe.each(profiles)('recorded runs on profile %s', (profile) => {
  it.each(runnable.map((each) => [each.id, each] as const))('%s', async (id, each) => {
    const compared = inAnyOrder(await runAtTarget(each, profile), each, profile);
    const again = expectedAgain(each, profile);
    const recordings = [expectedRun(each, profile), ...(again === undefined ? [] : [again])].map((recording) =>
      inAnyOrder(recording, each, profile),
    );
    const isMet = recordings.some((recording) => isDeepStrictEqual(compared, recording));
    const gap = flowRunGaps[`${id}@${profile}`] ?? flowRunGaps[id];
    // A gap that is met is a failure too: its line must go.
    const wanted = gap === undefined ? recordings[0] : `a gap: ${gap}`;
    expect(isMet ? recordings[0] : gap === undefined ? compared : wanted).toEqual(wanted);
  });
});

it('names the types of recorded flows that are not run here yet', () => {
  const types = new Set(recorded.flatMap(describedTypes));
  expect([...types].toSorted()).toEqual(typesNotRunYet);
});
