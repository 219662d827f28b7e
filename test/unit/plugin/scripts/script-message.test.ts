// Lines by which a script talks to Kestra. Source: `out-*` in the recorded runs.
import { describe, expect, it } from 'vitest';
import { readScriptMessage } from '../../../../src/main/plugin/scripts/script-message.ts';

describe('readScriptMessage()', () => {
  it.each([
    'hello',
    ' ::{}::',
    '::{"outputs":{}}:: x',
    '::{"outputs":{}}:::',
    '::{"outputs":{}}',
    ':: {}::',
    '::[1]::',
  ])('%j is an ordinary line', (line) => {
    expect(readScriptMessage(line)).toBeUndefined();
  });

  it.each([
    ['::{"outputs":{"a":1,"b":null}}::', { outputs: { a: 1 }, metrics: [], logs: [] }],
    ['::{}::', { outputs: {}, metrics: [], logs: [] }],
    ['::{"outputs":{"a":"}::"}}::', { outputs: { a: '}::' }, metrics: [], logs: [] }],
    [
      '::{"metrics":[{"name":"t","type":"timer","value":1.5,"tags":{"n":1}}]}::',
      { outputs: {}, metrics: [{ name: 't', type: 'timer', value: 1500, tags: { n: '1' } }], logs: [] },
    ],
    [
      '::{"metrics":[{"name":"t","type":"timer","value":"PT1.5S"},{"type":"counter"}]}::',
      {
        outputs: {},
        metrics: [
          { name: 't', type: 'timer', value: 1500, tags: {} },
          { name: '', type: 'counter', value: null, tags: {} },
        ],
        logs: [],
      },
    ],
    [
      '::{"logs":[{"level":"WARN","message":"m"}]}::',
      { outputs: {}, metrics: [], logs: [{ level: 'WARN', message: 'm' }] },
    ],
  ])('reads %j', (line, message) => {
    const read = readScriptMessage(line);
    expect(read?.ok === true && { ...read.value, outputs: Object.fromEntries(read.value.outputs) }).toEqual(message);
  });

  it.each([
    '::{"outputs":[1]}::',
    '::{"outputs":{"a":}}::',
    '::{"metrics":{}}::',
    '::{"metrics":[{"name":"a","type":"nope","value":1}]}::',
    '::{"metrics":[{"name":"a","type":"gauge","value":"x"}]}::',
    '::{"logs":[{"level":"warn","message":"m"}]}::',
  ])('refuses %j', (line) => {
    expect(readScriptMessage(line)).toMatchObject({ ok: false });
  });

  it.each([
    [
      '::{"logs":[{"level":"warn"}]}::',
      'Cannot deserialize value of type `org.slf4j.event.Level` from String "warn": not one of the values accepted for Enum class: [ERROR, DEBUG, TRACE, INFO, WARN]\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 19] (through reference chain: io.kestra.core.models.tasks.runners.TaskLogLineMatcher$TaskLogMatch["logs"]->java.util.ArrayList[0]->io.kestra.core.models.tasks.runners.TaskLogLineMatcher$LogLine["level"])',
    ],
    [
      '::{"outputs":[1]}::',
      'Cannot deserialize value of type `java.util.LinkedHashMap<java.lang.String,java.lang.Object>` from Array value (token `JsonToken.START_ARRAY`)\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 12] (through reference chain: io.kestra.core.models.tasks.runners.TaskLogLineMatcher$TaskLogMatch["outputs"])',
    ],
  ])('words what is wrong with %j as Jackson does', (line, message) => {
    const read = readScriptMessage(line);
    expect(read?.ok === false && read.error.message).toBe(message);
  });
});
