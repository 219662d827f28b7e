// Recorded runs that ours does not give yet, each with its cause. The runner fails when one of them is met.

/** Case id, with `@profile` where only one profile falls short → why. */
export const flowRunGaps: Readonly<Record<string, string>> = {
  'context-keys@1.3': 'the order of the two members of `task` is random in each process of the original',
  'wh-code-bad@1.3': 'only the answer was recorded; `run` has none',
  'y-wh-code-text@1.3': 'only the answer was recorded; `run` has none',
  'sub-conc-cancel@1.3': 'a race of the original: which of two executions comes first',
  'sub-conc-fail': 'a race of the original: which of two executions comes first, and how far the other has come',
  'sla-assert@1.3': 'how often the original looks at a promise depends on its messages between processes',
  'sla-assert-none': 'how often the original looks at a promise depends on its messages between processes',
  'g31@1.3': 'a race of the original: what runs beside a failure ends before or after it (`varies`)',
  'y-retry-parallel': 'a race of the original: the order of the logs of tasks that run side by side',
  'retry-interval-gt-duration@2.0':
    'a race of the original: how late its look at the clock was decides on one more attempt',
  'x-parallel-nested-fail@1.3': 'a race of the original: what runs beside a failure ends before or after it (`varies`)',
};

/** Types that recorded flows have and that are not run here yet: those flows are left out. */
export const typesNotRunYet: readonly string[] = ['io.kestra.plugin.core.debug'];
