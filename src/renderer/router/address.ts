// Addresses of the window: every object has one. Path → place and back, without a browser. Kestra's own
// address of an execution (`/ui/{tenant}/executions/{namespace}/{flowId}/{id}`) opens the execution too.

/** A place in the window. A `tab` that a screen does not know shows its first. */
export type Place =
  | { readonly screen: 'deliveries'; readonly id?: string }
  | { readonly screen: 'flows' }
  | { readonly screen: 'flow'; readonly namespace: string; readonly id: string; readonly tab?: string }
  | { readonly screen: 'executions' }
  | { readonly screen: 'execution'; readonly id: string; readonly tab?: string }
  | { readonly screen: 'namespaces' }
  | { readonly screen: 'namespace'; readonly namespace: string; readonly tab?: string }
  | { readonly screen: 'send'; readonly namespace?: string; readonly id?: string }
  | { readonly screen: 'playground' }
  | { readonly screen: 'doctor' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'unknown'; readonly path: string };

/** The place that a path names; what stands behind a question mark is not the path's. */
export function parsePath(path: string): Place {
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(decode);
  const [first = 'deliveries', second, third, fourth] = parts;
  if (parts.some((part) => part === undefined)) return { screen: 'unknown', path };
  switch (first) {
    case 'deliveries':
      return { screen: 'deliveries', ...member('id', second) };
    case 'flows':
      if (second === undefined || third === undefined) return { screen: 'flows' };
      return { screen: 'flow', namespace: second, id: third, ...member('tab', fourth) };
    case 'executions':
      if (second === undefined) return { screen: 'executions' };
      return { screen: 'execution', id: second, ...member('tab', third) };
    case 'namespaces':
      if (second === undefined) return { screen: 'namespaces' };
      return { screen: 'namespace', namespace: second, ...member('tab', third) };
    case 'send':
      return { screen: 'send', ...member('namespace', second), ...member('id', third) };
    case 'playground':
    case 'doctor':
    case 'settings':
      return { screen: first };
    case 'ui':
      return parseKestraPath(path, parts);
    default:
      return { screen: 'unknown', path };
  }
}

/** The path of a place. */
export function formatPath(place: Place): string {
  switch (place.screen) {
    case 'flow':
      return join('flows', place.namespace, place.id, place.tab);
    case 'execution':
      return join('executions', place.id, place.tab);
    case 'namespace':
      return join('namespaces', place.namespace, place.tab);
    case 'deliveries':
      return join('deliveries', place.id);
    case 'send':
      return join('send', place.namespace, place.id);
    case 'unknown':
      return place.path;
    default:
      return join(place.screen);
  }
}

function parseKestraPath(path: string, parts: readonly (string | undefined)[]): Place {
  const [, , kind, , , id] = parts;
  return kind === 'executions' && id !== undefined ? { screen: 'execution', id } : { screen: 'unknown', path };
}

function member<N extends string>(name: N, value: string | undefined): { readonly [K in N]?: string } {
  // One member of that name, or none.
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in N]?: string };
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : [`/${encodeURIComponent(part)}`])).join('');
}

/** A part of a path; undefined where its escapes are broken. */
function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
