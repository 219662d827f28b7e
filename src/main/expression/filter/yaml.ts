// `yaml`: a value as YAML text. Source: Kestra's YamlFilter.
import type { Filter } from '../extension.ts';
import { writeYaml } from '../yaml/write-yaml.ts';

export const yamlFilter: Filter = {
  name: 'yaml',
  argumentNames: null,
  apply: (input) => (input === null ? 'null' : writeYaml(input)),
};
