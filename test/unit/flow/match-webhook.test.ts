// Which trigger a key belongs to.
import { describe, expect, test } from 'vitest';
import { createError, fail, ok, type Result } from '../../../src/main/contract/errors.ts';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { matchWebhook } from '../../../src/main/flow/match-webhook.ts';
import { parseFlow } from '../../../src/main/flow/parse-flow.ts';

const [older, newer] = profiles.map(switchesOf);

function flowWith(triggers: readonly string[]) {
  const list = triggers.map((trigger) => `  - {type: io.kestra.plugin.core.trigger.Webhook, ${trigger}}\n`).join('');
  const task = '{id: t, type: io.kestra.plugin.core.debug.Return}';
  const source = `id: f\nnamespace: n\ntasks: [${task}]\n${list === '' ? '' : `triggers:\n${list}`}`;
  const { flow } = parseFlow({ source, profile: '1.3', plugins: 'any' });
  if (flow === undefined) throw new Error('The flow of the test is invalid');
  return { ...flow, revision: 1 };
}

function render(template: string): Result<string> {
  return template.includes('missing')
    ? fail(createError('EXPRESSION_FAILED', 'Cannot find secret for key MISSING'))
    : ok(template);
}

function match(triggers: readonly string[], key: string, switches = older) {
  if (switches === undefined) throw new Error('There is no such profile');
  const matched = matchWebhook({ flow: flowWith(triggers), key, switches, render });
  return matched.ok ? matched.value.id : matched.error;
}

describe('matchWebhook() finds a trigger', () => {
  test.each([
    ['the one with the key', ['id: a, key: x', 'id: b, key: y'], 'y', 'b'],
    ['the first of two with one key', ['id: a, key: x', 'id: b, key: x'], 'x', 'a'],
    ['one whose rendered key has blanks around it', ['id: a, key: " x\\n"'], 'x', 'a'],
    ['one whose key is a number', ['id: a, key: 12'], '12', 'a'],
    ['one behind a key that cannot be rendered', ['id: a, key: "{{ missing }}"', 'id: b, key: y'], 'y', 'b'],
    ['one with a key beyond ASCII', ['id: a, key: "käse/🧀"'], 'käse/🧀', 'a'],
  ])('%s', (_, triggers, key, id) => {
    expect(match(triggers, key)).toBe(id);
  });

  test('a disabled one, where the profile does not heed that', () => {
    expect(match(['id: a, key: x, disabled: true'], 'x', older)).toBe('a');
  });
});

describe('matchWebhook() says why there is none', () => {
  test.each([
    [
      'a key in another case',
      ['id: a, key: x'],
      'X',
      'no webhook trigger has the key of this address',
      [
        'The key of trigger "a" is another one: the received key has 1 character as expected, and differs in upper and lower case at 1',
      ],
    ],
    [
      'a key with blanks in the address',
      ['id: a, key: x'],
      ' x',
      'no webhook trigger has the key of this address',
      ['The key of trigger "a" is another one: the received key has blanks around it'],
    ],
    [
      'a key with a slash that the address does not escape',
      ['id: a, key: x/y'],
      'x',
      'no webhook trigger has the key of this address',
      ['The key of trigger "a" is another one: the one of the flow holds "/", which an address writes as %2F'],
    ],
    ['no trigger at all', [], 'x', 'it has no webhook trigger', []],
    [
      'a secret that is missing',
      ['id: a, key: "{{ missing }}"'],
      'x',
      'no webhook trigger has the key of this address',
      ['The key of trigger "a" cannot be rendered: Cannot find secret for key MISSING'],
    ],
  ])('%s', (_, triggers, key, why, reasons) => {
    expect(match(triggers, key)).toEqual(
      createError('WEBHOOK_NOT_FOUND', `Cannot start flow "n.f": ${why}`, {}, { reasons }),
    );
  });

  test('a disabled trigger, where the profile heeds that, but only for its own key', () => {
    const triggers = ['id: a, key: x, disabled: true'];
    const refused = [match(triggers, 'x', newer), match(triggers, 'y', newer)];
    expect(refused).toMatchObject([
      {
        code: 'TRIGGER_DISABLED',
        message: 'Cannot start flow "n.f": its trigger "a" is disabled',
        details: { triggerId: 'a' },
      },
      { code: 'WEBHOOK_NOT_FOUND' },
    ]);
  });
});
