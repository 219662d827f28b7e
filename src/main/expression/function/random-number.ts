// `randomInt(lower, upper)`, upper excluded, and `randomPort()`. Chance comes from the services.
// Source: Kestra's RandomIntFunction (which calls itself `randomIn`) and RandomPortFunction.
import { isLong } from '../argument.ts';
import type { Arguments, TemplateFunction } from '../extension.ts';
import { raisePebble } from '../raise.ts';

/**
 * Both ends must be Longs, that is literals: a number of the JSON body fails. Equal ends give that number (recorded
 * as xsvc-078), although the upper end is excluded otherwise.
 */
export const randomInt: TemplateFunction = {
  name: 'randomInt',
  argumentNames: ['lower', 'upper'],
  call(parameters, { services }) {
    const lower = bound(parameters, 'lower');
    const upper = bound(parameters, 'upper');
    if (upper < lower) return raisePebble("In 'randomIn()' upper is less than lower");
    const value = Math.floor(services.random() * Number(upper - lower)) + Number(lower);
    // The answer is an Integer, into which Java's cast squeezes what does not fit.
    return Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, value));
  },
};

function bound(parameters: Arguments, name: string): bigint {
  const value = parameters.get(name);
  const message = `The 'randomIn()' function expects an argument ${name}`;
  if (value === undefined) return raisePebble(message);
  return isLong(value) ? value : raisePebble(`${message} of type Long.`);
}

const dynamicPortsFrom = 49_152;
const dynamicPorts = 16_384;

/** An Integer. Another program may take the port before it is used; Kestra gives no promise either. */
export const randomPort: TemplateFunction = {
  name: 'randomPort',
  argumentNames: [],
  call(_parameters, { services }) {
    // Without a network to ask, a port of the range that nobody registers is free most of the time.
    return services.freePort?.() ?? dynamicPortsFrom + Math.floor(services.random() * dynamicPorts);
  },
};
