// `yaml(yaml)`: the value of a YAML text. Source: Kestra's YamlFunction.
import { requiredArgument } from '../argument.ts';
import type { TemplateFunction } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import { readYaml } from '../yaml/read-yaml.ts';

const expected = "The 'yaml' function expects an argument 'yaml'";

/**
 * The first document only; `yes` and `on` are Booleans (YAML 1.1), dates stay texts. Null stays null. The fault's
 * text is SnakeYAML's, over several lines.
 */
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
