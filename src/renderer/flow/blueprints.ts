// Flows to begin with: small, complete, and accepted by every version of Kestra that is known here, which a test lets our
// validator say. What needs one version alone, as conditions of a trigger do, is left out.
import type { FlowName } from '../../main/contract/methods.ts';

/** What a new flow is made of. */
export interface NewFlow extends FlowName {
  /** The webhook's key, or the value of the secret that is. */
  readonly key: string;
}

/** A flow to begin with. */
export interface Blueprint {
  readonly id: string;
  readonly name: string;
  /** What it does, as a sentence. */
  readonly description: string;
  /** Whether its key is a secret, which the flow names. */
  readonly hasSecret: boolean;
  /** Everything behind `id` and `namespace`; `key` is what stands behind `key:`, quoted. */
  readonly body: (key: string) => string;
}

/** All of them; the first is the simplest. */
export const blueprints: readonly [Blueprint, ...Blueprint[]] = [
  {
    id: 'log',
    name: 'Webhook, logged',
    description: 'Answers at once and logs what came.',
    hasSecret: false,
    body: (key) => `tasks:
  - id: log
    type: io.kestra.plugin.core.log.Log
    message: "{{ trigger.body }}"

triggers:
  - id: webhook
    type: io.kestra.plugin.core.trigger.Webhook
    key: ${key}
`,
  },
  {
    id: 'answer',
    name: 'Webhook that waits and answers',
    description: 'The caller waits for the end and gets the outputs of the flow.',
    hasSecret: false,
    body: (key) => `tasks:
  - id: greet
    type: io.kestra.plugin.core.debug.Return
    format: "Hello {{ trigger.body.name ?? 'you' }}"

outputs:
  - id: greeting
    type: STRING
    value: "{{ outputs.greet.value }}"

triggers:
  - id: webhook
    type: io.kestra.plugin.core.trigger.Webhook
    key: ${key}
    wait: true
    returnOutputs: true
`,
  },
  {
    id: 'request',
    name: 'Webhook with a secret key, sent on over HTTP',
    description: 'The key is a secret of the namespace; what came is sent on to an address of yours.',
    hasSecret: true,
    body: (key) => `tasks:
  - id: send_on
    type: io.kestra.plugin.core.http.Request
    # Your address stands here.
    uri: https://example.com/hooks
    method: POST
    contentType: application/json
    body: "{{ trigger.body | toJson }}"

triggers:
  - id: webhook
    type: io.kestra.plugin.core.trigger.Webhook
    key: ${key}
`,
  },
  {
    id: 'condition',
    name: 'Webhook with a condition',
    description: 'Does one thing for what it waits for, and another for everything else.',
    hasSecret: false,
    body: (key) => `tasks:
  - id: is_opened
    type: io.kestra.plugin.core.flow.If
    condition: "{{ (trigger.body.action ?? '') == 'opened' }}"
    then:
      - id: work
        type: io.kestra.plugin.core.log.Log
        message: "opened: {{ trigger.body }}"
    else:
      - id: pass_over
        type: io.kestra.plugin.core.log.Log
        message: "passed over: {{ trigger.body.action ?? 'no action' }}"

triggers:
  - id: webhook
    type: io.kestra.plugin.core.trigger.Webhook
    key: ${key}
`,
  },
];

/** The text of a new flow. Names are written as they were typed, valid or not: Kestra's sentence on them is wanted. */
export function writeBlueprint({ body, hasSecret }: Blueprint, flow: NewFlow): string {
  const key = hasSecret ? `"{{ secret('${secretNameOf(flow.id)}') }}"` : JSON.stringify(flow.key);
  return `id: ${scalar(flow.id)}\nnamespace: ${scalar(flow.namespace)}\n\n${body(key)}`;
}

/** The secret that holds the key of a flow: its id in capitals. */
export function secretNameOf(id: string): string {
  return `${id.toUpperCase().replaceAll(/[^A-Z0-9_]/g, '_')}_KEY`;
}

/** A plain word where YAML reads it as one, else in quotes, which JSON and YAML share. */
function scalar(text: string): string {
  const isPlain = /^[A-Za-z_][\w.-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

/** Bytes of chance in a key: nobody guesses 144 bits. */
const keyBytes = 18;

/** A key that nobody guesses, of letters that need no escape in an address: letters, digits, `-` and `_`. */
export function createKey(fill: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(keyBytes);
  fill(bytes);
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
