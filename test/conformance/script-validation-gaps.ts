// Recorded verdicts on script tasks that ours does not give yet. The runner fails when one of them is met.

/** Case id, with `@profile` where only one profile falls short → why. */
export const scriptValidationGaps: Readonly<Record<string, string>> = {
  'v-runner-unknown-type': 'a type of a plugin that is not known stays valid with `plugins: any`',
  'v-type-script-pkg': 'a type of a plugin that is not known stays valid with `plugins: any`',
};
