// The bodies of errors, byte for byte as recorded.
import { describe, expect, it } from 'vitest';
import { printLinkedMessage, printProblem, problemTypeOf } from '../../../src/main/http/kestra-error-body.ts';

describe('printLinkedMessage()', () => {
  it('prints every null', () => {
    expect(printLinkedMessage({ message: 'Not Found', href: '/a?b="' })).toBe(
      '{"message":"Not Found","logref":null,"path":null,"_links":{"self":{"href":"/a?b=\\"","templated":false,' +
        '"profile":null,"deprecation":null,"title":null,"hreflang":null,"type":null,"name":null}},"_embedded":{}}',
    );
  });
});

describe('printProblem()', () => {
  it('takes the title where there is no text', () => {
    expect(printProblem({ type: problemTypeOf(404), status: 404, instance: '/a' })).toBe(
      '{"type":"https://kestra.io/docs/api-reference/problems/not-found","title":"Resource not found","status":404,' +
        '"detail":"Resource not found","instance":"/a"}',
    );
  });

  it('tells nothing of an unexpected error but its id', () => {
    const body = printProblem({
      type: problemTypeOf(500),
      status: 500,
      detail: 'secret',
      instance: '/a',
      traceId: 'id',
    });
    expect(JSON.parse(body)).toEqual({
      type: 'https://kestra.io/docs/api-reference/problems/internal-error',
      title: 'Internal server error',
      status: 500,
      detail: 'An unexpected error occurred. Quote the traceId when contacting support.',
      instance: '/a',
      traceId: 'id',
    });
  });
});

describe('problemTypeOf()', () => {
  it.each([
    [400, 'bad-request'],
    [418, 'bad-request'],
    [502, 'internal-error'],
  ])('knows the type of %s', (status, slug) => {
    expect(problemTypeOf(status).slug).toBe(slug);
  });
});
