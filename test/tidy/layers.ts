// Who may import whom. The order of the folders is the architecture: reading from left to right, each
// knows only what stands before it.
import { importsOf, type Import } from './imports.ts';
import type { SourceFile } from './project.ts';
import { findingAt, type Rule } from './rule.ts';

const order = [
  'contract',
  'expression',
  'plugin',
  'journal',
  'secret',
  'flow',
  'execution',
  'api',
  'http',
  'electron',
  'command',
];

/** The dependency rule. */
export const layers: Rule = {
  name: 'a file imports only from its own folder or one to its left',
  find: ({ sources }) =>
    sources
      .filter(({ path }) => path.startsWith('src/'))
      .flatMap((file) =>
        importsOf(file).flatMap((used) => {
          const fault = faultOf(file, used);
          return fault === undefined ? [] : [findingAt(file, used.offset, fault)];
        }),
      ),
  planted: {
    files: {
      'src/main/contract/model.ts': "import { z } from 'zod';\nimport type { A } from '../flow/a.ts';",
      'src/main/flow/a.ts': "import type { B } from '../contract/model.ts';\nexport type C = import('../http/b.ts').C;",
      'src/main/command/serve.ts': "import { startApp } from '../app.ts';\nawait import('../electron/window.ts');",
      'src/main/http/server.ts': "import { app } from 'electron';\nimport x from '../../../test/x.ts';",
      'src/main/app.ts': "export { a } from './flow/a.ts';\nimport '../renderer/main.tsx';",
      'src/renderer/main.tsx':
        "import type { A } from '../main/flow/a.ts';\nimport type { M } from '../main/contract/m.ts';",
      'src/main/electron/window.ts': "import { app } from 'electron';",
      'src/main/index.ts': "import { app } from 'electron';",
    },
    finds: [
      'src/main/contract/model.ts:1: contract may not import zod',
      'src/main/contract/model.ts:2: contract may not import flow',
      'src/main/flow/a.ts:2: flow may not import http',
      'src/main/command/serve.ts:1: command may not import entry files',
      'src/main/command/serve.ts:2: command may not import electron',
      'src/main/http/server.ts:1: http may not import electron',
      'src/main/http/server.ts:2: http may not import test',
      'src/main/app.ts:2: entry files may not import renderer',
      'src/renderer/main.tsx:1: renderer may not import flow',
    ],
  },
};

function faultOf(file: SourceFile, used: Import): string | undefined {
  const from = layerOf(file.path);
  const to = used.isRelative ? layerOf(used.target) : used.target;
  const isAllowed = used.isRelative ? mayImport(from, to) : mayUsePackage(file.path, from, to);
  return isAllowed ? undefined : `${from} may not import ${to}`;
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  if (from === 'renderer') return to === 'contract';
  if (from === 'command' && to === 'electron') return false;
  const position = order.indexOf(to);
  return position >= 0 && (from === 'entry files' || position < order.indexOf(from));
}

function mayUsePackage(path: string, from: string, name: string): boolean {
  if (from === 'contract') return false;
  return !/^electron(\/|$)/.test(name) || from === 'electron' || path === 'src/main/index.ts';
}

function layerOf(path: string): string {
  const [top = '', side = '', folder = ''] = path.split('/');
  if (top !== 'src') return top;
  if (side !== 'main') return side;
  return order.includes(folder) ? folder : 'entry files';
}
