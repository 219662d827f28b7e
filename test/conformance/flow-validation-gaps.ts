// The recorded verdicts that ours does not give yet, by cause. The runner fails when one of them is met,
// so that no line outlives its reason.

/** Cause → cases, with `@profile` where only one version falls short. */
export const flowValidationGaps: Readonly<Record<string, readonly string[]>> = {
  'the recorded text is not the one that was refused': ['wait_null_out (exchange)@1.3'],
};
