// Recorded script runs that ours does not give yet, by cause. The runner fails when one of them is met.

/** Why → case ids, with `@profile` where only one profile falls short. */
export const scriptRunGaps: Readonly<Record<string, readonly string[]>> = {
  'a script that is killed may say so in a line of its own, which is a race of the original': [
    'kill-exec@1.3',
    'timeout-child@1.3',
    'timeout-leftover',
  ],
  'containers are not run: ours says so in a sentence of its own, before it renders': [
    'docker-default',
    'docker-inputs-bad-first',
    'docker-python-default',
  ],
  'the recording holds only the first and last ten of 20,000 lines': ['lines-20000'],
  'a start-up file of bash on this system prints a line of its own': ['interp-multi'],
  'the recorder had packages of Python that cannot be had without the network': ['py-pip-cached'],
  'without a network the original could not install the Python that it manages; ours takes that of the system': [
    'py-deps-uv-noauto',
  ],
  'the log of the original was lost': [
    'dbl2-js-payload-braces@1.3',
    'dbl2-py-raw-inline@1.3',
    'dbl2-pyc-inputfile@1.3',
    'js-require-missing@1.3',
  ],
};
