// Tells a person who opens an address in a browser from a program that asks for data.

/** Beginnings of addresses that are never a screen of the window. */
export const apiPrefixes = ['/api/', '/assets/', '/core/'] as const;

/** Whether a browser asks for a page: then a refusal is a page too. */
export function asksForPage(request: {
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly accept?: string | undefined };
}): boolean {
  const { method, url, headers } = request;
  if (method !== 'GET' || apiPrefixes.some((prefix) => url.startsWith(prefix))) return false;
  return url.split('?')[0] === '/' || (headers.accept ?? '').includes('text/html');
}
