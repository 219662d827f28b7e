// What the user has chosen of the desktop app, in a small file beside Electron's own. A file that is not there, or that
// is broken, means the defaults; nothing of it is worth an error.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const schema = z.object({ isNotifying: z.boolean() });

/** The choices. */
export type DesktopChoices = Readonly<z.infer<typeof schema>>;

const defaults: DesktopChoices = { isNotifying: true };

/** Reads them. */
export function readChoices(file: string): DesktopChoices {
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return read.success ? read.data : defaults;
  } catch {
    // It is not there at the first start.
    return defaults;
  }
}

/** Keeps them; where that is not possible they hold until the end. */
export function writeChoices(file: string, choices: DesktopChoices): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(choices));
  } catch {
    // A full disk is told by the journal, which needs it.
  }
}
