// `http(uri, method, …)`: one HTTP request while rendering; the parsed body of the answer comes out. The
// request itself is the services' work. Source: Kestra's HttpFunction.
import { raiseNull, requiredArgument } from '../argument.ts';
import type { TemplateFunction } from '../extension.ts';
import { raiseJava, raisePebble } from '../raise.ts';
import { toText } from '../to-text.ts';

/**
 * Runs at every rendering, also while a condition is tested. `method` is GET by default, `contentType` and `accept`
 * are JSON; those and the rest are read by the service. Kestra's text for a failed request has no reason in it.
 */
export const http: TemplateFunction = {
  name: 'http',
  argumentNames: ['uri', 'method', 'query', 'body', 'contentType', 'headers', 'options', 'accept'],
  call(parameters, { services }) {
    const uri = requiredArgument(parameters, 'uri', "The 'http' function expects an argument 'uri'.");
    if (uri === null) {
      return raiseNull(
        'Cannot invoke "Object.toString()" because the return value of "java.util.Map.get(Object)" is null',
      );
    }
    checkUri(toText(uri));
    const answer = services.http?.(parameters);
    // Without a client every request fails as one that reaches nobody; the blank at the end is Kestra's.
    if (answer === undefined) return raisePebble('Failed to execute HTTP request ');
    return answer.ok ? answer.value : raisePebble(answer.error.message);
  },
};

/**
 * Stops at the first character that cannot stand in an address, as `URI.create` does: Kestra fails there before it
 * tries to reach anybody. Only the characters are judged, not the order of an address's parts.
 */
function checkUri(uri: string): void {
  // oxlint-disable-next-line no-control-regex -- Control characters are what is looked for.
  const index = uri.search(/[\u0000-\u0020"<>\\^`{|}\u007f]|%(?![0-9a-fA-F]{2})/);
  if (index === -1) return;
  const reason = uri[index] === '%' ? 'Malformed escape pair' : `Illegal character in ${componentAt(uri, index)}`;
  raiseJava('java.lang.IllegalArgumentException', `${reason} at index ${index}: ${uri}`);
}

/** Java names the part that it was reading; an address without slashes behind its scheme is "opaque" to it. */
function componentAt(uri: string, index: number): string {
  const before = uri.slice(0, index);
  if (before.includes('#')) return 'fragment';
  if (before.includes('?')) return 'query';
  const [, scheme = '', slashes = ''] = /^([a-zA-Z][a-zA-Z0-9+.-]*:)?(\/\/)?/.exec(uri) ?? [];
  if (slashes === '' && scheme !== '' && uri[scheme.length] !== '/') return 'opaque part';
  const isAuthority = slashes !== '' && !before.slice(scheme.length + 2).includes('/');
  return isAuthority ? 'authority' : 'path';
}
