// The argument list of a script. Source: `sh-before*`, `sh-interp-*` in the recorded runs.
import { expect, it } from 'vitest';
import { type Profile, switchesOf } from '../../../../src/main/contract/profile.ts';
import { buildScriptCommand, type ScriptParts } from '../../../../src/main/plugin/scripts/script-command.ts';

const parts: ScriptParts = {
  interpreter: ['/bin/sh', '-c'],
  before: [],
  commands: ['a', 'b'],
  isFailingFast: true,
  isForWindows: false,
};

it.each<readonly [string, Profile, Partial<ScriptParts>, readonly string[]]>([
  ['one shell for all commands', '2.0', {}, ['/bin/sh', '-c', 'set -e\na\nb']],
  ['no commands', '2.0', { commands: [] }, ['/bin/sh', '-c', 'set -e']],
  ['commands of which each may fail', '2.0', { isFailingFast: false }, ['/bin/sh', '-c', 'a\nb']],
  ['commands before', '1.3', { before: ['x'] }, ['/bin/sh', '-c', 'set -e\nx\na\nb']],
  [
    'commands before, told apart',
    '2.0',
    { before: ['x'] },
    ['/bin/sh', '-c', "echo '##kestra:log:debug##'\nset -e\nx\necho '##kestra:log:info##'\na\nb"],
  ],
  ['no interpreter', '2.0', { interpreter: [] }, ['a', 'b']],
  ['lines of Windows', '2.0', { isForWindows: true }, ['/bin/sh', '-c', '\r\na\r\nb']],
])('buildScriptCommand() makes %s on %s', (_, profile, changed, command) => {
  expect(buildScriptCommand({ ...parts, ...changed }, switchesOf(profile))).toEqual(command);
});
