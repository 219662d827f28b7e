// Links from elsewhere, `hookbench://delivery/<id>`: they open what they name, and never send, start or change anything.
// Whatever is not exactly of this form is no link of ours.
// Source: Electron's tutorial/launch-app-from-url-in-another-app; cold starts and second ones bring it as an argument.
import { windowScheme, windowUrl } from './protocol.ts';

/** The arguments without the link among them, and the window's address that it opens. */
export interface LinkedArguments {
  readonly rest: readonly string[];
  readonly address?: string;
}

// The whole text has to be this: a parser would mend what is broken, and drop a user, a port or an empty query. Ids are
// made here of these signs; a text of any others cannot be one.
const form = new RegExp(`^${windowScheme.scheme}://delivery/([A-Za-z0-9_-]{1,64})$`);

/** The address in the window that a link opens; undefined where it is none of ours. */
export function addressOfLink(link: string): string | undefined {
  const id = form.exec(link)?.[1];
  return id === undefined ? undefined : `${windowUrl}#/deliveries/${id}`;
}

/** Takes the link out of arguments: what begins as one is never a flag or a verb, also where it is refused. */
export function takeLink(argv: readonly string[]): LinkedArguments {
  const address = argv
    .filter(isLink)
    .map(addressOfLink)
    .find((one) => one !== undefined);
  return { rest: argv.filter((argument) => !isLink(argument)), ...(address === undefined ? {} : { address }) };
}

function isLink(argument: string): boolean {
  return argument.toLowerCase().startsWith(`${windowScheme.scheme}:`);
}
