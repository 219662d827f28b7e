// Small texts of deliveries and flows: masked keys, addresses, names of secrets, bodies for the eye.
import { describe, expect, it } from 'vitest';
import { keyToCopy, secretOf } from '../../../../src/renderer/delivery/key-to-copy.ts';
import { maskKey } from '../../../../src/renderer/delivery/mask-key.ts';
import { formatHex, readBody } from '../../../../src/renderer/delivery/read-body.ts';

describe('maskKey()', () => {
  it.each([
    ['/api/v1/main/executions/webhook/company.team/f/s3cr3t', '/api/v1/main/executions/webhook/company.team/f/••••••'],
    [
      '/api/v1/executions/webhook/company.team/f/s3cr3t/more?x=1',
      '/api/v1/executions/webhook/company.team/f/••••••/more?x=1',
    ],
    ['/nothing/of/ours?key=1', '/nothing/of/ours?key=1'],
  ])('%s', (target, masked) => {
    expect(maskKey(target)).toBe(masked);
  });
});

describe('keyToCopy()', () => {
  it.each([
    ['abc', false, 'abc'],
    ["{{ secret('WEBHOOK_KEY') }}", true, '$WEBHOOK_KEY'],
    ['{{secret("A.b")}}', true, '$A.b'],
    ["{{ secret('A') ~ 'x' }}", true, '$KEY'],
    ['{{ vars.key }}', true, '$KEY'],
  ])('%s', (key, isKeyExpression, copied) => {
    expect(keyToCopy({ key, isKeyExpression })).toBe(copied);
  });

  it('secretOf() finds no secret in a plain key', () => {
    expect(secretOf('secret')).toBeUndefined();
  });
});

describe('readBody()', () => {
  const read = (bytes: readonly number[]) => readBody(Buffer.from(bytes).toString('base64')).text;
  it.each([
    [[0x68, 0x69], 'hi'],
    [[], ''],
    [[0xef, 0xbb, 0xbf, 0x7b], '\ufeff{'],
    [[0xef, 0xbf, 0xbd], '\ufffd'],
    [[0xff, 0xfe], undefined],
    [[0x61, 0x80], undefined],
  ])('%j is %j', (bytes, text) => {
    expect(read(bytes)).toBe(text);
  });

  it('formatHex() shows offset, bytes and signs', () => {
    expect(
      formatHex(
        Uint8Array.from({ length: 18 }, (_none, index) => index + 0x3c),
        100,
      ),
    ).toBe(
      '00000000  3c 3d 3e 3f 40 41 42 43 44 45 46 47 48 49 4a 4b  <=>?@ABCDEFGHIJK\n00000010  4c 4d                                            LM',
    );
  });
});
