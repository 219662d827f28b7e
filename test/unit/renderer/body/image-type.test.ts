// Pictures by how they begin.
import { expect, it } from 'vitest';
import { imageTypeOf } from '../../../../src/renderer/body/image-type.ts';

it.each([
  ['\x89PNG\r\n\x1a\nrest', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['GIF89a', 'image/gif'],
  ['RIFF\x00\x00\x00\x00WEBPVP8', 'image/webp'],
  ['<?xml version="1.0"?>\n<!-- c --><svg xmlns="x">', 'image/svg+xml'],
  ['<svg>', 'image/svg+xml'],
  ['<svgx>', undefined],
  ['PNG', undefined],
  ['', undefined],
])('%j is %s', (head, type) => {
  expect(imageTypeOf(Buffer.from(head, 'latin1'))).toBe(type);
});
