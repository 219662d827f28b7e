// Services with secrets, key-value entries and files, for the functions that ask for them.
import { toJsonValue } from '../../../../src/main/contract/value.ts';
import type { Profile } from '../../../../src/main/contract/profile.ts';
import type { Value } from '../../../../src/main/expression/value.ts';
import { fixedServices, rendererOf } from '../rendering.ts';

const secrets = new Map([
  ['TOKEN', 's3'],
  ['JSON', '{"a":"A","o":{"x":1},"n":null}'],
]);
const entries = new Map<string, Value>([
  ['company.team/own', 42],
  ['company/inherited', 'I'],
]);
const files = new Map([
  ['company.team/a.txt', 'Hé'],
  ['company.team/empty', ''],
  ['company.team/kestra:///company/team/f/executions/e/tasks/t/r/x.ion', 'ION'],
]);

/** Renders with a flow, an execution and these services; an error stands behind `error: `. */
export function renderWithServices(template: string, profile: Profile): string {
  const variables = new Map<string, Value>([
    ['flow', toJsonValue({ id: 'f', namespace: 'company.team' })],
    ['execution', toJsonValue({ id: 'e' })],
  ]);
  const lookUp = <T>(map: ReadonlyMap<string, T>, key: string): { found: true; value: T } | { found: false } => {
    const value = map.get(key);
    return value === undefined ? { found: false } : { found: true, value };
  };
  const services = {
    ...fixedServices,
    secret: ({ key }: { readonly key: string }) => lookUp(secrets, key),
    kv: ({ namespace, key }: { readonly namespace: string; readonly key: string }) =>
      lookUp(entries, `${namespace}/${key}`),
    readFile({ namespace, path }: { readonly namespace: string; readonly path: string }) {
      const found = lookUp(files, `${namespace}/${path}`);
      return found.found ? { found: true as const, value: Buffer.from(found.value) } : found;
    },
  };
  const result = rendererOf(profile).render(template, { variables, services });
  return result.ok ? result.value : `error: ${result.error.message}`;
}
