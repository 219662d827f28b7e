// What other programs and the window hold on to, as a text of one name a line: methods, events, error codes
// and the exported names of the contract. A test keeps it in a file, so that a change shows in a diff.
import { Visitor } from 'vite';
import { errorCodes } from '../../src/main/contract/errors.ts';
import { eventTypes } from '../../src/main/contract/events.ts';
import { exportedBy } from './exported.ts';
import type { Project, SourceFile } from './project.ts';

const folder = 'src/main/contract/';

/** The public surface of a project. */
export function surfaceOf({ sources }: Project): string {
  const contract = sources.filter(({ path }) => path.startsWith(folder));
  const methods = contract.filter(({ path }) => path === `${folder}methods.ts`).flatMap(methodNames);
  const lines = [
    ...methods.map((name) => `method ${name}`),
    ...eventTypes.map((type) => `event ${type}`),
    ...errorCodes.map((code) => `error ${code}`),
    ...contract.flatMap((file) => exportedBy(file).map(({ name }) => `${file.path.slice(folder.length)} ${name}`)),
  ];
  return `${lines.join('\n')}\n`;
}

function methodNames(file: SourceFile): readonly string[] {
  const found: string[] = [];
  new Visitor({
    TSInterfaceDeclaration: ({ id, body }) => {
      if (id.name !== 'Methods') return;
      for (const member of body.body) {
        if (member.type !== 'TSPropertySignature' || member.key.type !== 'Literal') continue;
        if (typeof member.key.value === 'string') found.push(member.key.value);
      }
    },
  }).visit(file.program);
  return found;
}
