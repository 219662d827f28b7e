// What the reference servers share: read the body of every request, hand it over, and say on standard output
// where they listen, as the product does. Not a framework: one address, one answer.
import { createServer } from 'node:http';

/**
 * Serves on a free loopback port until SIGTERM.
 * @param {(body: Buffer, reply: (text: string) => void) => void} answer gets each POST's body
 * @param {() => { stored: number, finished: number }} [count] answers `GET /count`
 */
export function serve(answer, count) {
  const server = createServer((request, response) => {
    const reply = (/** @type {string} */ text) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    };
    if (request.method === 'GET' && count !== undefined) return reply(JSON.stringify(count()));
    /** @type {Buffer[]} */
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => answer(Buffer.concat(chunks), reply));
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    process.stdout.write(`${JSON.stringify({ ready: true, ingress: `http://127.0.0.1:${port}` })}\n`);
  });
  process.on('SIGTERM', () => process.exit(0));
}
