// Flows in Kestra's JSON.
import { expect, it } from 'vitest';
import { printFlow } from '../../../../src/main/api/kestra/flow-json.ts';
import { switchesOf } from '../../../../src/main/contract/profile.ts';

const source = `id: f
namespace: n
description: D
disabled: true
labels: {a: b}
variables: {"2": 1, "1": 2.50}
tasks:
  - {id: t, type: io.kestra.plugin.core.log.Log, message: hi}
`;
const flow = { namespace: 'n', id: 'f', revision: 3, source };

it.each([
  ['1.3', ''],
  ['2.0', '"draft":false,'],
] as const)('prints a flow of %s in its order', (profile, draft) => {
  const judge = { profile, plugins: 'any' } as const;
  const printed = printFlow(flow, { judge, switches: switchesOf(profile), tenant: 'main', withSource: true });
  expect(printed).toBe(
    `{"id":"f","namespace":"n","revision":3,"description":"D","disabled":true,"deleted":false,${draft}"tenantId":"main",` +
      '"labels":[{"key":"a","value":"b"}],"variables":{"2":1,"1":2.5},' +
      '"tasks":[{"id":"t","type":"io.kestra.plugin.core.log.Log","message":"hi"}],' +
      `"source":${JSON.stringify(source)}}`,
  );
});

it('leaves the source out where it is not asked for', () => {
  const judge = { profile: '1.3', plugins: 'any' } as const;
  const printed = printFlow(flow, { judge, switches: switchesOf('1.3'), tenant: 'main', withSource: false });
  expect(JSON.parse(printed).source).toBeUndefined();
});
