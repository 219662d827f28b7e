// Executions that are replayed, restarted and deleted at Kestra's addresses, on the whole server.
import { describe, expect, it } from 'vitest';
import { profiles } from '../../../../src/main/contract/profile.ts';
import { helloFlow, type RestFixture, runHello, startRest } from './rest-fixture.ts';

const failing = `id: fails
namespace: company.team
tasks:
  - {id: t, type: io.kestra.plugin.core.execution.Fail, condition: "{{ taskrun.attemptsCount < 1 }}"}
`;
const flows = { 'hello.yaml': helloFlow, 'fails.yaml': failing };

/** The states that an execution went through, once it has ended in one. */
async function statesAt({ read }: RestFixture, id: string, end: string): Promise<string> {
  for (;;) {
    const [, now] = await read(`executions/${id}`);
    const { current, histories } = Object(now).state;
    if (current === end) return histories.map(({ state }: { readonly state: string }) => state).join(' ');
  }
}

describe.each(profiles)('past executions as Kestra %s', (profile) => {
  it.each(['', 'actions/'])('are restarted and replayed below "%s"', async (prefix) => {
    const rest = await startRest(profile, flows);
    const [, started] = await rest.read('executions/company.team/fails?wait=true', { method: 'POST' });
    const id = String(Object(started).id);
    const post = { method: 'POST' };
    const [replaying, replay] = await rest.read(`executions/${id}/${prefix}replay`, post);
    const form = new FormData();
    form.set('name', 'Bob');
    const [again, other] = await rest.read(`executions/${await runHello(rest)}/${prefix}replay-with-inputs`, {
      ...post,
      body: form,
    });
    const [restarting] = await rest.read(`executions/${id}/${prefix}restart`, post);
    expect([replaying, again, Object(other).inputs.name, restarting]).toEqual([200, 200, 'Bob', 200]);
    expect(await statesAt(rest, id, 'SUCCESS')).toBe('CREATED RUNNING FAILED RESTARTED RUNNING SUCCESS');
    expect(await statesAt(rest, String(Object(replay).id), 'FAILED')).toBe('CREATED RUNNING FAILED');
  });

  it('are deleted, one or several, with their logs', async () => {
    const rest = await startRest(profile, flows);
    const [first, second] = [await runHello(rest), await runHello(rest)];
    const remove = { method: 'DELETE' };
    const [deleted] = await rest.read(`executions/${first}`, remove);
    const [missing] = await rest.read(`executions/${first}`, remove);
    const [none] = await rest.read('executions/by-ids', { ...remove, body: JSON.stringify([first, second]) });
    const all = await rest.read('executions/by-ids', { ...remove, body: JSON.stringify([second]) });
    expect([deleted, missing, none, all, await rest.read(`logs/${first}`)]).toEqual([
      204,
      404,
      400,
      [200, { count: 1 }],
      [200, []],
    ]);
  });
});
