// Where names of types come from.
import { expect, test } from 'vitest';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { coreTypesOf, originOf, placeOfCoreType } from '../../../src/main/flow/core-types.ts';

test.each([
  ['io.kestra.plugin.core.flow.If', 'core', 'core'],
  ['io.kestra.plugin.core.flow.ForEach', 'core', 'nowhere'],
  ['io.kestra.plugin.core.flow.Loop', 'nowhere', 'core'],
  ['io.kestra.plugin.core.log.log', 'nowhere', 'nowhere'],
  ['io.kestra.core.tasks.log.Log', 'core', 'nowhere'],
  ['io.kestra.core.models.triggers.types.Webhook', 'core', 'nowhere'],
  ['io.kestra.core.tasks.scripts.Bash', 'nowhere', 'nowhere'],
  ['io.kestra.plugin.fs.http.Request', 'core', 'core'],
  ['io.kestra.plugin.slack.SlackIncomingWebhook', 'plugin', 'plugin'],
  ['io.kestra.plugin.scripts.shell.Script', 'plugin', 'plugin'],
  ['io.kestra.plugin.scripts.shell.script', 'nowhere', 'nowhere'],
  ['com.example.Own', 'plugin', 'plugin'],
  ['Log', 'nowhere', 'nowhere'],
  ['io.kestra plugin', 'nowhere', 'nowhere'],
])('originOf(%j) is %s, then %s', (type, older, newer) => {
  expect(profiles.map((profile) => originOf(type, switchesOf(profile)))).toEqual([older, newer]);
});

test.each(profiles)('every name that is listed for %s is of the core', (profile) => {
  const types = coreTypesOf(switchesOf(profile));
  expect(types.filter((type) => originOf(type, switchesOf(profile)) !== 'core')).toEqual([]);
});

test.each([
  ['condition.Weekend', 'condition'],
  ['trigger.ScheduleOnDates', 'trigger'],
  ['trigger.Toggle', 'task'],
  ['runner.Process', 'taskRunner'],
  ['kv.Version', 'task'],
])('%s is a %s', (name, place) => {
  expect(placeOfCoreType(`io.kestra.plugin.core.${name}`)).toBe(place);
});
