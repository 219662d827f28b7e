// Verdicts: what Kestra says, what it would say next, and where it stands. The 519 recorded verdicts are in
// test/conformance.
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/main/flow/read-yaml.ts';
import { judgeFile, rootOf, validateFlow } from '../../../src/main/flow/validate-flow.ts';

const judge = { profile: '1.3', plugins: 'any' } as const;
const log = 'io.kestra.plugin.core.log.Log';

function verdictOf(source: string) {
  return validateFlow({ source, ...judge });
}

describe('validateFlow() says what Kestra says, and then the rest', () => {
  test('of two faults of reading the first by place is said, the other is more', () => {
    const { valid, violations, more } = verdictOf(
      `id: a\nnamespace: n\ntasks:\n  - id: t\n    type: ${log}\n    message: m\n    foo: 1\ndisabled: perhaps\n`,
    );
    expect([valid, violations.map(({ line }) => line), more.map(({ line }) => line)]).toEqual([false, [7], [8]]);
  });

  test('faults of the model are said together, with line and column', () => {
    const { violations, more } = verdictOf(`id: a b\nnamespace: N\ntasks:\n  - id: t\n    type: ${log}\n`);
    expect([violations, more]).toEqual([
      [
        { path: 'id', message: 'must match "^[a-zA-Z0-9][a-zA-Z0-9._-]*"', line: 1, column: 1 },
        { path: 'namespace', message: 'must match "^[a-z0-9][a-z0-9._-]*"', line: 2, column: 1 },
        { path: 'tasks[0].message', message: 'must not be null', line: 4, column: 5 },
      ],
      [],
    ]);
  });

  test('where Kestra breaks off with an exception it says nothing, and we say all', () => {
    const { valid, violations, more } = verdictOf(`id: a\nnamespace: 12\ntasks: [{id: t, type: ${log}, message: m}]\n`);
    expect([valid, violations, more]).toEqual([
      false,
      [],
      [{ path: 'namespace', message: 'must be a text', line: 2, column: 1 }],
    ]);
  });

  test('an unknown type is said in two sentences', () => {
    const { violations } = verdictOf('id: a\nnamespace: n\ntasks: [{id: t, type: Log}]\n');
    expect(violations.map(({ message }) => message.split(':')[0])).toEqual([
      'Invalid type',
      "Could not resolve type id 'Log' as a subtype of `io.kestra.core.models.Plugin`",
    ]);
  });

  test('of several problems of YAML the first is said', () => {
    const { violations, more } = verdictOf('id: @a\nnamespace: `n`\n');
    expect([violations.map(({ path, line }) => [path, line]), more.map(({ path, line }) => [path, line])]).toEqual([
      [['yaml', 1]],
      [['yaml', 2]],
    ]);
  });
});

describe('validateFlow() lets plugins beyond the core in unless told otherwise', () => {
  const source = 'id: a\nnamespace: n\ntasks:\n  - id: t\n    type: io.kestra.plugin.slack.Send\n    anything: 1\n';

  test('with a warning', () => {
    expect(verdictOf(source)).toEqual({
      valid: true,
      violations: [],
      warnings: [
        {
          path: 'tasks[0]',
          message:
            'Hookbench does not run type io.kestra.plugin.slack.Send: its properties are rendered and shown, nothing is executed',
          line: 4,
          column: 5,
        },
      ],
      more: [],
    });
  });

  test('not where Kestra has its core alone', () => {
    expect(validateFlow({ source, profile: '1.3', plugins: 'core' }).valid).toBe(false);
  });
});

test('judgeFile() judges the root that rootOf() gives, defaults filled in', () => {
  const file = readYaml(
    `id: a\nnamespace: n\npluginDefaults: [{type: ${log}, values: {message: m}}]\ntasks: [{id: t, type: ${log}}]\n`,
  );
  expect(judgeFile(file, { root: rootOf(file, judge), judge }).valid).toBe(true);
});
