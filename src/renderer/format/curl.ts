// A request as a curl command that a shell of Linux or macOS takes as it is, whatever is in it.
import type { RawHeader } from '../../main/contract/delivery.ts';
import { curlHeader, quoteBash } from './bash-words.ts';

/** What is sent. */
export interface CurlRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly RawHeader[];
  readonly body: string;
}

/** The command, one part a line. */
export function formatCurl({ method, url, headers, body }: CurlRequest): string {
  const parts = [
    `curl${method === 'GET' && body === '' ? '' : method === 'HEAD' ? ' --head' : ` -X ${method}`}`,
    quoteUrl(url),
    ...headers.map((header) => `-H ${quoteBash(curlHeader(header))}`),
    ...(body === '' ? [] : [`--data-raw ${quoteBash(body)}`]),
  ];
  return parts.join(parts.length > 2 ? ' \\\n  ' : ' ');
}

/** A key that stands in a variable of the shell needs double quotes. */
function quoteUrl(url: string): string {
  if (/^[\w:/.%~@+,=-]+$/.test(url)) return url;
  return /\$[A-Z_]+$/.test(url) ? `"${url}"` : quoteBash(url);
}
