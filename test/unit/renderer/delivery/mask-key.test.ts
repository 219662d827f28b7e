// Addresses on screen, without their keys.
import { expect, it } from 'vitest';
import { maskKey } from '../../../../src/renderer/delivery/mask-key.ts';

it.each([
  ['/api/v1/main/executions/webhook/ns/f/k3y', '/api/v1/main/executions/webhook/ns/f/••••••'],
  ['/api/v1/executions/webhook/ns/f/k3y?a=1', '/api/v1/executions/webhook/ns/f/••••••?a=1'],
  ['/api/v1/executions/webhook/ns/f/k3y/more', '/api/v1/executions/webhook/ns/f/••••••/more'],
  [
    'curl \\\n  http://h/api/v1/executions/webhook/ns/f/k3y \\\n  -H x',
    'curl \\\n  http://h/api/v1/executions/webhook/ns/f/•••••• \\\n  -H x',
  ],
  ["curl 'http://h/api/v1/executions/webhook/ns/f/k;y'", "curl 'http://h/api/v1/executions/webhook/ns/f/••••••'"],
  ['"http://h/api/v1/executions/webhook/ns/f/$WEBHOOK_KEY"', '"http://h/api/v1/executions/webhook/ns/f/$WEBHOOK_KEY"'],
  ['/api/v1/main/flows', '/api/v1/main/flows'],
])('%s is shown as %s', (text, shown) => {
  expect(maskKey(text)).toBe(shown);
});
