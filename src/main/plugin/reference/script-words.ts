// What the script tasks do, with their properties. On a Kestra server they run in a container; here they are processes
// of this machine, in a folder that the user has trusted.
import type { PropertyWords, TypeReference } from './type-words.ts';

const shared: PropertyWords = {
  beforeCommands: 'Commands that run before it, as `pip install requests`',
  env: 'Environment variables by name',
  inputFiles: 'Files that are put into its folder, by name',
  outputFiles: 'Which files are kept, by patterns; they are `outputs.<id>.outputFiles`',
  namespaceFiles: 'Whether files of the namespace are put into its folder',
  containerImage: 'The image that it runs in on a Kestra server; here it is a process',
  taskRunner: 'What runs it on a Kestra server; here it is a process',
  docker: 'How its container is set up on a Kestra server; here it is a process',
  interpreter: 'The program that its commands are given to',
  failFast: 'Whether the first command that fails ends it; default `true`',
  warningOnStdErr: 'Whether what it writes to standard error makes it a WARNING',
};

const commands: PropertyWords = { ...shared, commands: 'What runs, one behind the other, in a shell' };
const script: PropertyWords = { ...shared, script: 'Its text; expressions are rendered before it runs' };

/** Types by name. */
export const scriptWords: TypeReference = {
  'scripts.shell.Commands': { meaning: 'Runs commands in a shell', properties: commands },
  'scripts.shell.Script': { meaning: 'Runs a script of the shell', properties: script },
  'scripts.python.Commands': { meaning: 'Runs commands, as `python main.py`', properties: commands },
  'scripts.python.Script': { meaning: 'Runs a script in Python', properties: script },
  'scripts.node.Commands': { meaning: 'Runs commands, as `node main.js`', properties: commands },
  'scripts.node.Script': { meaning: 'Runs a script in Node', properties: script },
};
