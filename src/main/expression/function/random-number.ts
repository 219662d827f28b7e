// `randomInt(lower, upper)`, upper excluded, and `randomPort()`. Chance comes from the services.
// Source: Kestra's RandomIntFunction (which calls itself `randomIn`) and RandomPortFunction.
import { isLong } from '../argument.ts';
import type { Arguments, TemplateFunction } from '../extension.ts';
import { raisePebble } from '../raise.ts';

export const randomInt: TemplateFunction = {
  name: 'randomInt',
  argumentNames: ['lower', 'upper'],
  call(parameters, { services }) {
    const lower = bound(parameters, 'lower');
    const upper = bound(parameters, 'upper');
    if (upper < lower) return raisePebble("In 'randomIn()' upper is less than lower");
    const value = Math.floor(services.random() * Number(upper - lower)) + Number(lower);
    return Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, value));
  },
};

function bound(parameters: Arguments, name: string): bigint {
  const value = parameters.get(name);
  const message = `The 'randomIn()' function expects an argument ${name}`;
  if (value === undefined) return raisePebble(message);
  return isLong(value) ? value : raisePebble(`${message} of type Long.`);
}

export const randomPort: TemplateFunction = {
  name: 'randomPort',
  argumentNames: [],
  call(_parameters, { services }) {
    const port = services.freePort?.();
    return port ?? raisePebble('Cannot pick a free port: randomPort() has no access to the network here');
  },
};
