// Every way to miss a webhook, and the exact sentences that the window shows of it: what stopped it, what another
// version of Kestra would answer, and what can be done.
import type { BenchRequest } from './diagnosis-bench.ts';
import { missedBase } from './missed-flows.ts';

/** Every way, by its name: the request, and the status line and all that is told of it. */
export const missedWebhooks: readonly (readonly [name: string, request: BenchRequest, told: readonly string[]])[] = [
  [
    'two slashes in a row',
    { path: '/api/v1/main//executions/webhook/company.team/open_hook/goodkey' },
    [
      '404 Not Found',
      'This is not the address of a webhook',
      'Address: Cannot find webhook: "/api/v1/main//executions/webhook/company.team/open_hook/******" is not a webhook\'s address',
      'The address has two slashes in a row',
      '> replay to open_hook/hook',
      '> copy the address of open_hook/hook',
    ],
  ],
  [
    'a misspelt word',
    { path: '/api/v1/main/executions/webhooks/company.team/open_hook/goodkey' },
    [
      '404 Not Found',
      'This is not the address of a webhook',
      'Address: Cannot find webhook: "/api/v1/main/executions/webhooks/company.team/open_hook/goodkey" is not a webhook\'s address',
      '"webhooks" in the address should be "webhook"',
      '> replay to open_hook/hook',
      '> copy the address of open_hook/hook',
    ],
  ],
  [
    'a lacking word',
    { path: '/api/v1/main/webhook/company.team/open_hook/goodkey' },
    [
      '404 Not Found',
      'This is not the address of a webhook',
      'Address: Cannot find webhook: "/api/v1/main/webhook/company.team/open_hook/goodkey" is not a webhook\'s address',
      'The address lacks "executions"',
      '> replay to open_hook/hook',
      '> copy the address of open_hook/hook',
    ],
  ],
  [
    'a path of something else',
    { path: '/hooks/github' },
    [
      '404 Not Found',
      'This is not the address of a webhook',
      'Address: Cannot find webhook: "/hooks/github" is not a webhook\'s address',
      'An address of a webhook begins with /api/v1/main/executions/webhook/',
      '> open the flows',
    ],
  ],
  [
    'an address without key',
    { path: `${missedBase}/open_hook` },
    [
      '404 Not Found',
      'This is not the address of a webhook',
      'Address: Cannot find webhook: "/api/v1/main/executions/webhook/company.team/open_hook" is not a webhook\'s address',
      'The address ends before the key',
      '> replay to open_hook/hook',
      '> copy the address of open_hook/hook',
    ],
  ],
  [
    'an address without flow',
    { path: missedBase },
    [
      '404 Not Found',
      'This is not the address of a webhook',
      'Address: Cannot find webhook: "/api/v1/main/executions/webhook/company.team" is not a webhook\'s address',
      'The address ends before the id of a flow',
      '> open the flows',
    ],
  ],
  [
    'a plus that is not escaped',
    { path: `${missedBase}/open_hook/good+key` },
    [
      '404 Not Found',
      'This is not the address of a webhook',
      'Address: Cannot find webhook: "/api/v1/main/executions/webhook/company.team/open_hook/******" is not a webhook\'s address',
      'Kestra takes no "+" in a path as it is: it has to be written as %2B',
      '> replay to open_hook/hook',
      '> copy the address of open_hook/hook',
    ],
  ],
  [
    'a character of no address',
    { path: `${missedBase}/open_hook/good|key` },
    [
      '500 Internal server error',
      'The address holds characters that no address has',
      'Address: Cannot read address: illegal character in path at index 59',
    ],
  ],
  [
    'a method that webhooks do not take',
    { method: 'DELETE', path: `${missedBase}/open_hook/goodkey` },
    [
      '405 Method Not Allowed',
      'A webhook does not take this method',
      'Method: Cannot take request: a webhook has no method DELETE',
      '> replay to open_hook/hook as POST',
    ],
  ],
  [
    'a caller that takes no JSON',
    { path: `${missedBase}/open_hook/goodkey`, headers: ['Accept: text/html'] },
    [
      '406 Not Acceptable',
      'The caller does not take JSON, and Kestra answers with nothing else',
      'Accepted types: Cannot answer: the caller accepts only text/html, not application/json',
    ],
  ],
  [
    'a page of another origin',
    { path: `${missedBase}/open_hook/goodkey`, headers: ['Origin: https://evil.example'] },
    [
      '403 Forbidden',
      'A page of another origin may not ask a server on localhost',
      'Origin: Cannot take request: a page of "https://evil.example" asks a server on localhost',
    ],
  ],
  [
    'a misspelt flow',
    { path: `${missedBase}/open_hok/goodkey` },
    [
      '404 Not Found',
      'There is no such flow',
      'Namespace and flow: Cannot find flow: there is no "company.team.open_hok" in the flows folder',
      'The nearest flow is "company.team.open_hook"',
      '> replay to open_hook/hook',
      '> copy the address of open_hook/hook',
    ],
  ],
  [
    'a flow of another namespace',
    { path: '/api/v1/main/executions/webhook/company.other/open_hook/goodkey' },
    [
      '404 Not Found',
      'There is no such flow',
      'Namespace and flow: Cannot find flow: there is no "company.other.open_hook" in the flows folder',
      'The nearest flow is "company.team.open_hook"',
      '> replay to open_hook/hook',
      '> copy the address of open_hook/hook',
    ],
  ],
  [
    'a wholly other flow',
    { path: '/api/v1/main/executions/webhook/a.b/zzzzzzzz/goodkey' },
    [
      '404 Not Found',
      'There is no such flow',
      'Namespace and flow: Cannot find flow: there is no "a.b.zzzzzzzz" in the flows folder',
      '> open the flows',
    ],
  ],
  [
    'a disabled flow',
    { path: `${missedBase}/paused/goodkey` },
    [
      '409 Conflict',
      'The flow is disabled',
      'Namespace and flow: Cannot start an execution: flow "company.team.paused" is disabled',
      '> open paused, source',
    ],
  ],
  [
    'an invalid flow',
    { path: `${missedBase}/broken/goodkey` },
    [
      '404 Not Found',
      'The flow is invalid, so Kestra would not have it',
      'Namespace and flow: Cannot start flow "company.team.broken": its file is invalid: must not be empty',
      '2.0 409 Conflict: Cannot start flow "company.team.broken": it is invalid there: must not be empty',
      '> open broken, source',
    ],
  ],
  [
    'a flow without a webhook',
    { path: `${missedBase}/plain/goodkey` },
    [
      '404 Not Found',
      'The key does not match any trigger of this flow',
      'Key: Cannot start flow "company.team.plain": it has no webhook trigger',
      '> open plain, source',
    ],
  ],
  [
    'a misspelt key',
    { path: `${missedBase}/open_hook/goodkex` },
    [
      '404 Not Found',
      'The key does not match any trigger of this flow',
      'Key: Cannot start flow "company.team.open_hook": no webhook trigger has the key of this address',
      'The key of trigger "hook" is another one: the received key has 7 characters as expected, and differs at 7',
      '> replay to open_hook/hook',
      '> copy the address of open_hook/hook',
    ],
  ],
  [
    'a missing secret',
    { path: `${missedBase}/hidden/goodkey` },
    [
      '404 Not Found',
      'The key does not match any trigger of this flow',
      'Key: Cannot start flow "company.team.hidden": no webhook trigger has the key of this address',
      "The key of trigger \"hook\" cannot be rendered: io.pebbletemplates.pebble.error.PebbleException: Cannot find secret for key 'HIDDEN_KEY'. ({{ secret('HIDDEN_KEY') }}:1)",
      'There is no secret HIDDEN_KEY for namespace "company.team"',
      '> add secret HIDDEN_KEY to company.team',
      '> open hidden, triggers',
    ],
  ],
  [
    'a disabled trigger, which fires on 1.3',
    { path: `${missedBase}/quiet/goodkey` },
    [
      '200 OK',
      'All checks passed, one execution was created',
      '2.0 409 Conflict: Cannot start flow "company.team.quiet": its trigger "hook" is disabled',
    ],
  ],
  [
    'something behind the key',
    { path: `${missedBase}/open_hook/goodkey/x` },
    [
      '404 Not Found',
      'The key is right, and the address goes on behind it',
      'End of address: Cannot start an execution: the address goes on behind the key',
      '> replay to open_hook/hook',
      '> copy the address of open_hook/hook',
    ],
  ],
  [
    'a false condition, with each of them',
    { path: `${missedBase}/picky/goodkey`, body: '{"a":1,"b":2}', headers: ['Content-Type: application/json'] },
    [
      '409 Conflict',
      'A condition is false, so no execution was created',
      'Conditions: Cannot start an execution: the condition conditions[1] does not hold: it rendered to "false"',
      'conditions[0] holds: it rendered to "true"',
      'conditions[1] does not hold: it rendered to "false"',
      '2.0 409 Conflict: Cannot start flow "company.team.picky": it is invalid there: Unrecognized field "conditions" (class io.kestra.plugin.core.trigger.Webhook)',
      '> open picky, source',
    ],
  ],
  [
    'invalid inputs',
    { path: `${missedBase}/asks/goodkey`, body: '{"n":"many"}', headers: ['Content-Type: application/json'] },
    [
      '409 Conflict',
      'The inputs of the flow are invalid',
      'Inputs: Cannot start an execution: the trigger\'s inputs are invalid: Invalid value for input `count`. Cause: For input string: "many"',
      "2.0 422 Unprocessable Entity: Cannot start an execution: the trigger's inputs are invalid: Invalid value for input `count`. Cause: Cannot convert value 'many' to Integer",
      '> open asks, source',
    ],
  ],
  [
    'headers that differ in case',
    { path: `${missedBase}/open_hook/goodkey`, headers: ['X-A: 1', 'x-a: 2'] },
    [
      '422 Illegal argument',
      'Two headers differ in upper and lower case alone',
      'Body as the flow reads it: duplicate key: x-a',
    ],
  ],
  [
    'a short address, which is served all the same',
    { path: '/api/v1/executions/webhook/company.team/open_hook/nokey12' },
    [
      '404 Not Found',
      'The key does not match any trigger of this flow',
      'Key: Cannot start flow "company.team.open_hook": no webhook trigger has the key of this address',
      'The key of trigger "hook" is another one: the received key has 7 characters as expected, and differs in most places',
      '> replay to open_hook/hook',
      '> copy the address of open_hook/hook',
    ],
  ],
  [
    'what 2.0 would refuse though it starts',
    { path: `${missedBase}/older/goodkey` },
    [
      '200 OK',
      'All checks passed, one execution was created',
      '2.0 409 Conflict: Cannot start flow "company.team.older": it is invalid there: Unrecognized field "taskDefaults" (class io.kestra.core.models.flows.FlowWithSource)',
    ],
  ],
];
