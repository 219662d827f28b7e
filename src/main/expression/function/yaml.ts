// `yaml(yaml)`: the value of a YAML text. Source: Kestra's YamlFunction.
import { requiredArgument } from '../argument.ts';
import type { TemplateFunction } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import { readYaml } from '../yaml/read-yaml.ts';

const expected = "The 'yaml' function expects an argument 'yaml'";

export const yamlFunction: TemplateFunction = {
  name: 'yaml',
  argumentNames: ['yaml'],
  call(parameters, context) {
    const text = requiredArgument(parameters, 'yaml', `${expected}.`);
    if (text === null) return null;
    if (typeof text !== 'string') return raisePebble(`${expected} with type string.`);
    context.tick(text.length);
    const read = readYaml(text);
    return read.ok ? read.value : raisePebble(`Invalid yaml: ${read.error}`);
  },
};
