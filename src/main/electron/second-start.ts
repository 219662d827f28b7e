// What a second start of the app tells the first: which address its arguments ask for. Everything else of them is the
// first one's to know already. Chromium reorders a command line, so it is sent as data and not read from it.
import { z } from 'zod';
import { addressOfLink, takeLink } from './deep-link.ts';

/** The message, as Electron carries it between two processes of one user. */
export interface SecondStart {
  readonly link?: string;
}

const schema = z.object({ link: z.string().max(2048).exactOptional() });

/** What to tell of these arguments. */
export function tellStart(argv: readonly string[]): SecondStart {
  const link = argv.find((argument) => takeLink([argument]).address !== undefined);
  return link === undefined ? {} : { link };
}

/** The address that another start asks for; what it says is checked here once more, for it is another process. */
export function addressOfStart(message: unknown): string | undefined {
  const read = schema.safeParse(message);
  return read.success && read.data.link !== undefined ? addressOfLink(read.data.link) : undefined;
}
