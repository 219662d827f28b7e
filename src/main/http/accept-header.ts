// Whether a caller takes JSON. Kestra's HTTP server looks at `Accept` only where a route was found.
// Source: seen on Kestra 1.3.19 and 2.0.0 (the recorded exchanges `url-acceptxml`, `x-accept-*`).

/**
 * What a caller accepts where JSON is not among it, as Kestra lists it: `text/html, image/png`.
 * Parts that are no media type say nothing; a header of only such parts takes everything.
 * @returns undefined where JSON will do
 */
export function refusedAcceptTypes(values: readonly string[]): string | undefined {
  const types = values
    .flatMap((value) => value.split(','))
    .map((part) => part.trim())
    .filter((part) => /^[^/;\s]+\/[^/;\s]+/.test(part));
  if (types.length === 0 || types.some(takesJson)) return undefined;
  return types.join(', ');
}

function takesJson(type: string): boolean {
  return /^(?:\*\/\*|application\/\*|application\/json)\s*(?:;|$)/i.test(type);
}
