// What became of acknowledged webhooks: how many executions are stored and how many of them ended well. A
// speed counts for nothing where these numbers differ.

const pageSize = 500;
const drainWithinMs = 120_000;

/** @typedef {{ readonly stored: number, readonly finished: number }} Counts */
/** @typedef {{ readonly control: string, readonly token: string }} Control */
/** @typedef {{ readonly id: string, readonly state: string }} Listed */

/** The newest execution's id, or undefined where there is none. @param {Control} control */
export async function newestExecution(control) {
  const { results } = await listExecutions(control, { limit: 1 });
  return results[0]?.id;
}

/**
 * Waits until nothing runs any more. Answers the seconds that it took.
 * @param {Control} control
 */
export async function drain(control) {
  const begunAt = performance.now();
  while (performance.now() - begunAt < drainWithinMs) {
    const pages = await Promise.all(
      ['CREATED', 'RUNNING'].map((state) => listExecutions(control, { limit: 1, state })),
    );
    if (pages.every(({ results }) => results.length === 0)) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return (performance.now() - begunAt) / 1000;
}

/**
 * Counts the executions that are newer than one, page by page.
 * @param {Control} control
 * @param {string | undefined} newestBefore
 * @returns {Promise<Counts>}
 */
export async function countSince(control, newestBefore) {
  let stored = 0;
  let finished = 0;
  /** @type {string | undefined} */
  let before;
  for (;;) {
    const page = await listExecutions(control, { limit: pageSize, ...(before === undefined ? {} : { before }) });
    const end = page.results.findIndex(({ id }) => id === newestBefore);
    const newer = end < 0 ? page.results : page.results.slice(0, end);
    stored += newer.length;
    finished += newer.filter(({ state }) => state === 'SUCCESS').length;
    if (end >= 0 || page.next === undefined) return { stored, finished };
    before = page.next;
  }
}

/**
 * @param {Control} control
 * @param {{ limit: number, before?: string, state?: string }} parameters
 * @returns {Promise<{ results: readonly Listed[], next?: string }>}
 */
async function listExecutions(control, parameters) {
  const answer = await askCore(control, 'executions.list', parameters);
  if (!answer.ok) throw new Error(`Cannot list executions: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** Calls a method of the core; its answer is what `contract/methods.ts` says. @param {Control} control @param {string} method @param {object} parameters */
export async function askCore({ control, token }, method, parameters) {
  const response = await fetch(`${control}/core/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });
  return JSON.parse(await response.text());
}
