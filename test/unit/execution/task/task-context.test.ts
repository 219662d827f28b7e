// Rendering for an execution: texts, typed values, whole objects, and secrets that are masked afterwards.
import { expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { toJsonValue } from '../../../../src/main/contract/value.ts';
import { createRenderContext } from '../../../../src/main/execution/task/task-context.ts';
import type { Value } from '../../../../src/main/expression/value.ts';
import { createTestEngine } from '../../../test-engine.ts';

const { rendering } = createTestEngine().environment;
const flow = new Map<Value, Value>([['namespace', 'company.team']]);
const variables = new Map<string, Value>([
  ['flow', flow],
  ['n', 5],
]);

it('renders texts, values and objects', () => {
  const context = createRenderContext(rendering, variables);
  expect([
    context.render('{{ n }}!'),
    context.render('no expression'),
    context.renderTyped('{{ [n, n] }}'),
    context.renderObject(toJsonValue({ a: ['{{ n }}', 1] })),
  ]).toEqual([ok('5!'), ok('no expression'), ok([5, 5]), ok(toJsonValue({ a: ['5', 1] }))]);
});

it('masks what it rendered of secrets, and nothing before that', () => {
  const context = createRenderContext(rendering, variables);
  const before = context.mask('plainkey');
  const rendered = context.render("{{ secret('PLAIN') }}");
  expect([before, rendered, context.mask('my plainkey')]).toEqual(['plainkey', ok('plainkey'), 'my ******']);
});

it('hides what it is told to hide, and shows the errors of its execution', () => {
  const errorLogs = () => [];
  const context = createRenderContext(rendering, variables, { hidden: new Set(['hunter2']), errorLogs });
  expect([context.mask('pw hunter2'), context.render('{{ errorLogs() | length }}')]).toEqual(['pw ******', ok('0')]);
});

it('says which secret is missing', () => {
  const rendered = createRenderContext(rendering, variables).render("{{ secret('NOPE') }}");
  expect(rendered.ok ? '' : rendered.error.message).toContain(`Cannot find secret for key 'NOPE'.`);
});
