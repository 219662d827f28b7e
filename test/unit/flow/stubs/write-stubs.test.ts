// Executions as stubs: what is written is read again, and rendered gives what the execution gave.
import { describe, expect, it } from 'vitest';
import { isJsonMap, JavaDouble, type JsonValue } from '../../../../src/main/contract/value.ts';
import { parseJson } from '../../../../src/main/contract/parse-json.ts';
import { switchesOf } from '../../../../src/main/contract/profile.ts';
import { createRenderer } from '../../../../src/main/expression/renderer.ts';
import type { Services } from '../../../../src/main/expression/services.ts';
import { createExtensions } from '../../../../src/main/expression/registry.ts';
import { readStubs } from '../../../../src/main/flow/stubs/read-stubs.ts';
import { writeStubs } from '../../../../src/main/flow/stubs/write-stubs.ts';

function write(json: string, isWanted: (taskId: string) => boolean = () => true) {
  const parsed = parseJson(json);
  return parsed.ok && isJsonMap(parsed.value) ? writeStubs(parsed.value, isWanted) : undefined;
}

const run = (taskId: string, rest: object = {}, state = 'SUCCESS') => ({ taskId, state: { current: state }, ...rest });

describe('writeStubs()', () => {
  it('writes outputs over lines, a state where it is no success, and leaves out what did not end', () => {
    const taskRunList = [
      run('a', { outputs: { dir: '/d', deep: { 'x y': [1, null], no: {} } } }),
      run('b', {}, 'WARNING'),
      run('c', { outputs: { code: 503 } }, 'FAILED'),
      run('d', {}, 'SKIPPED'),
      run('e', {}, 'RUNNING'),
    ];
    expect(write(JSON.stringify({ id: 'x1', taskRunList }))).toEqual({
      text: `# What execution x1 gave
a:
  outputs:
    dir: "/d"
    deep:
      "x y": [1,null]
      no: {}
b:
  state: "WARNING"
c:
  state: "FAILED"
  outputs:
    code: 503
`,
      taskIds: ['a', 'b', 'c'],
      hasOutputs: true,
    });
  });

  it('reads what run --json prints, takes the wanted tasks alone, and the last taskrun of each', () => {
    const taskRunList = [run('a', { outputs: { n: 1 } }), run('b'), run('a', { outputs: { n: 2 } })];
    expect(write(JSON.stringify({ execution: { id: 'x', taskRunList } }), (id) => id === 'a')).toMatchObject({
      text: '# What execution x gave\na:\n  outputs:\n    n: 2\n',
      taskIds: ['a'],
    });
  });

  it.each(['{}', '{"id":"x","taskRunList":{}}', '{"taskRunList":[]}'])('%s is no execution', (json) => {
    expect(write(json)).toBeUndefined();
  });

  it('gives back every text as it was', () => {
    const texts = [
      '{{ secret("A") }}',
      '{% if %}',
      '{# x #}',
      '{{{',
      '{{\n',
      'yes',
      '1.0',
      '',
      'it\'s \\ "q"\n\n',
      '# no',
    ];
    const written = write(JSON.stringify({ id: 'x', taskRunList: [run('a', { outputs: { texts } })] }));
    const stubs = readStubs({ file: 's', source: written?.text ?? '' });
    const outputs = stubs.ok ? stubs.value.get('a')?.outputs : undefined;
    const list = isJsonMap(outputs) ? outputs.get('texts') : undefined;
    const renderer = createRenderer('1.3', createExtensions(switchesOf('1.3')));
    const services: Services = {
      nowNanos: () => 0n,
      random: () => 0,
      newId: () => '',
      timeZone: 'UTC',
      secret: () => ({ found: false }),
    };
    const rendered = Array.isArray(list)
      ? list.map((text) =>
          renderer.renderTyped(typeof text === 'string' ? text : 'no text', { variables: new Map(), services }),
        )
      : [];
    expect(rendered.map((each) => (each.ok ? each.value : each.error))).toEqual(texts);
  });

  it('keeps numbers as they were written', () => {
    const json =
      '{"id":"x","taskRunList":[{"taskId":"a","state":{"current":"SUCCESS"},"outputs":{"l":12345678901234567890,"d":1.0}}]}';
    const stubs = readStubs({ file: 's', source: write(json)?.text ?? '' });
    expect(stubs.ok && stubs.value.get('a')?.outputs).toEqual(
      new Map<string, JsonValue>([
        ['l', 12345678901234567890n],
        ['d', new JavaDouble(1)],
      ]),
    );
  });
});
