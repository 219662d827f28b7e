// `yaml`: a value as YAML text. Source: Kestra's YamlFilter.
import type { Filter } from '../extension.ts';
import { writeYaml } from '../yaml/write-yaml.ts';

/** Ends in a line break, for a text as for a map. Null is the text `null` without one. */
export const yamlFilter: Filter = {
  name: 'yaml',
  argumentNames: null,
  apply: (input) => (input === null ? 'null' : writeYaml(input)),
};
