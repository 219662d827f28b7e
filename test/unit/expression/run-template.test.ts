// One template, once.
import { expect, it } from 'vitest';
import { switchesOf } from '../../../src/main/contract/profile.ts';
import { boundsOf } from '../../../src/main/expression/bounds.ts';
import { createExtensions } from '../../../src/main/expression/registry.ts';
import { createTemplateRunner, type TemplateRun } from '../../../src/main/expression/run-template.ts';
import { fixedServices } from './rendering.ts';

const switches = switchesOf('1.3');
const runTemplate = createTemplateRunner({
  switches,
  bounds: boundsOf(switches),
  extensions: createExtensions(switches),
});
const run = (template: string, given: Partial<TemplateRun> = {}) =>
  runTemplate({
    template,
    variables: new Map([['a', 1]]),
    services: fixedServices,
    budget: { steps: 0, renderDepth: 0 },
    ownsValues: false,
    keepsParts: false,
    ...given,
  });

it('answers text, and parts where they are wanted', () => {
  expect([run('{{ a }}b'), run('{{ a }}b', { keepsParts: true })]).toEqual([
    { ok: true, value: { text: '1b', parts: null, isWritten: true } },
    { ok: true, value: { text: '1b', parts: [1, 'b'], isWritten: true } },
  ]);
});

it('says when nothing was printed', () => {
  expect(run('{{ null }}')).toEqual({ ok: true, value: { text: '', parts: null, isWritten: false } });
});

it('puts raw blocks back with their tags', () => {
  expect(run('{% raw %}x{% endraw %}')).toMatchObject({ value: { text: '{% raw %}x{% endraw %}' } });
});

it('a failure knows its template and line', () => {
  expect(run('\n{{ b }}')).toMatchObject({ ok: false, error: { template: '\n{{ b }}', line: 2 } });
});

it('nesting that no stack holds is a failure, not a crash', () => {
  expect(run(`{{ ${'('.repeat(20_000)}1${')'.repeat(20_000)} }}`)).toMatchObject({
    ok: false,
    error: { failure: { kind: 'bound', className: 'java.lang.StackOverflowError' } },
  });
});
