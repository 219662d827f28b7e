// One setting, three spellings: `controlPort` in files, `--control-port` as a flag, `HOOKBENCH_CONTROL_PORT`
// in the environment. Nothing here knows which settings there are.

/** What the names of our environment variables begin with. */
export const environmentPrefix = 'HOOKBENCH_';

/** `controlPort` → `control-port`. */
export function kebabOf(setting: string): string {
  return setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `controlPort` → `HOOKBENCH_CONTROL_PORT`. */
export function environmentNameOf(setting: string): string {
  return environmentPrefix + kebabOf(setting).replaceAll('-', '_').toUpperCase();
}
