// The reader of arguments: what is understood, and one sentence for each thing that is not.
import { describe, expect, it } from 'vitest';
import {
  hasFlag,
  parseCommandLine,
  settingFlagsOf,
  valueOf,
  valuesOf,
} from '../../../src/main/command/command-line.ts';

describe('parseCommandLine()', () => {
  const good = [
    { argv: [], verb: 'serve', operands: [] },
    { argv: ['--port', '0', '--json'], verb: 'serve', operands: [], values: { port: ['0'], json: [''] } },
    { argv: ['--json', 'validate', 'a', 'b'], verb: 'validate', operands: ['a', 'b'], values: { json: [''] } },
    {
      argv: ['run', 'a.yaml', '--input', 'a=1', '--input=b=2'],
      verb: 'run',
      operands: ['a.yaml'],
      values: { input: ['a=1', 'b=2'] },
    },
    { argv: ['eval', '--context', '-', '{{ a }}'], verb: 'eval', operands: ['{{ a }}'], values: { context: ['-'] } },
    { argv: ['eval', '--', '--json'], verb: 'eval', operands: ['--json'] },
    { argv: ['send', 'a.b', '--header=-x: 1'], verb: 'send', operands: ['a.b'], values: { header: ['-x: 1'] } },
    { argv: ['stubs', 'a', 'b', '--write'], verb: 'stubs', operands: ['a', 'b'], values: { write: [''] } },
    { argv: ['-h'], verb: 'serve', operands: [], values: { help: [''] } },
    { argv: ['run', '--help'], verb: 'run', operands: [], values: { help: [''] } },
  ];
  it.each(good)('understands $argv', ({ argv, verb, operands, values = {} }) => {
    const parsed = parseCommandLine(argv);
    const read = parsed.ok
      ? { verb: parsed.value.verb, operands: parsed.value.operands, values: Object.fromEntries(parsed.value.values) }
      : parsed.error;
    expect(read).toEqual({ verb, operands, values });
  });

  const bad = [
    { argv: ['serv'], says: '"serv" is not one of serve, validate, run, stubs, eval, send (did you mean "serve"?)' },
    { argv: ['x'], says: '"x" is not one of serve, validate, run, stubs, eval, send' },
    { argv: ['--prot', '1'], says: 'serve has no flag --prot (did you mean "--port"?)' },
    { argv: ['run', 'a', '--inptus', 'x'], says: 'run has no flag --inptus (did you mean "--input"?)' },
    { argv: ['-x'], says: 'serve has no flag -x' },
    { argv: ['validate', '--port', '1', 'a'], says: '--port belongs to serve, not to validate' },
    { argv: ['--port'], says: '--port needs a value, PORT' },
    { argv: ['--port', '--json'], says: '--port needs a value, PORT' },
    { argv: ['--open=yes'], says: '--open takes no value' },
    { argv: ['validate'], says: 'validate needs PATH…' },
    { argv: ['serve', 'flows'], says: '"flows" is more than serve takes' },
    { argv: ['validate', 'a', '--write'], says: '--write needs --rewrite beside it' },
    { argv: ['stubs', 'a.yaml'], says: 'stubs needs FLOW.yaml EXECUTION.json' },
    { argv: ['run', 'a', 'b'], says: '"b" is more than run takes' },
  ];
  it.each(bad)('refuses $argv', ({ argv, says }) => {
    const parsed = parseCommandLine(argv);
    expect(parsed).toEqual({ ok: false, error: { code: 'USAGE', message: `Cannot read command line: ${says}` } });
  });
});

it('the last of doubled flags wins, and repeatable ones are all kept', () => {
  const parsed = parseCommandLine(['run', 'a', '--body', 'x', '--body', 'y', '--query', 'a=1', '--query', 'b']);
  expect(
    parsed.ok && [valueOf(parsed.value, 'body'), valuesOf(parsed.value, 'query'), hasFlag(parsed.value, 'json')],
  ).toEqual(['y', ['a=1', 'b'], false]);
});

it('settingFlagsOf() gives the settings as texts, a flag without value as true', () => {
  const parsed = parseCommandLine(['--control-port', '0', '--strict-addresses', '--json']);
  expect(parsed.ok && [...settingFlagsOf(parsed.value)]).toEqual([
    ['controlPort', '0'],
    ['strictAddresses', 'true'],
  ]);
});
