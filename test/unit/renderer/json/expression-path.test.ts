// What a node of the tree copies is the expression that gives its value: evaluated by the renderer of flows
// itself, on both profiles, for every node of an odd payload.
import { expect, it } from 'vitest';
import { parseJson } from '../../../../src/main/contract/parse-json.ts';
import { profiles } from '../../../../src/main/contract/profile.ts';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import { formatExpression, formatPath } from '../../../../src/renderer/json/expression-path.ts';
import { rendererOf, scopeOf } from '../../expression/rendering.ts';
import { allNodes, oddPayload } from './payload.ts';

const parsed = parseJson(oddPayload);
const payload: JsonValue = parsed.ok ? parsed.value : null;

it.each(profiles)('every node of a payload can be read by its expression on %s', (profile) => {
  const renderer = rendererOf(profile);
  const scope = scopeOf(new Map([['trigger', new Map([['body', payload]])]]));
  const wrong = allNodes(oddPayload, ['trigger', 'body']).flatMap(({ path, node }) => {
    // A text that renders both, so that the kinds of the two are compared as well.
    const expression = formatPath(path);
    const rendered = renderer.render(`{{ {'v': ${expression}} | toJson }}`, scope);
    const source = parseJson(oddPayload.slice(node.start, node.end));
    const wanted = renderer.render(
      '{{ {"v": wanted} | toJson }}',
      scopeOf(new Map([['wanted', source.ok ? source.value : null]])),
    );
    const isSame = rendered.ok && wanted.ok && rendered.value === wanted.value;
    return isSame ? [] : [{ expression, rendered }];
  });
  expect(wrong).toEqual([]);
});

it.each([
  [['trigger', 'body', 'user', 'login'], '{{ trigger.body.user.login }}'],
  [['trigger', 'headers', 'X-Id', 0], "{{ trigger.headers['X-Id'][0] }}"],
  [['outputs', 'task-1', 'value'], "{{ outputs['task-1'].value }}"],
  [['trigger', 'ends with \\'], undefined],
])('formatExpression() of %j', (path, expression) => {
  expect(formatExpression(path)).toBe(expression);
});
