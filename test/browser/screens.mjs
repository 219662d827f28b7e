// The places of the window that have a picture, each with the state of the program it is taken in. Plain JavaScript,
// since the pictures are taken by Node itself.

/**
 * @typedef {object} Place
 * @property {string} name What the picture's file is called.
 * @property {string} address Where the window goes.
 * @property {readonly string[]} [clicks] What is clicked there first, one after the other.
 */

/** What greets whoever starts for the first time, over the example flows. @type {readonly Place[]} */
export const freshPlaces = [{ name: 'first-run', address: '/' }];

/** The lists over an empty folder. @type {readonly Place[]} */
export const emptyPlaces = [
  { name: 'flows', address: '/flows' },
  { name: 'deliveries', address: '/deliveries' },
  { name: 'executions', address: '/executions' },
  { name: 'namespaces', address: '/namespaces' },
];

const execution = 'main a[href^="/executions/"]';

/** Every screen, tab and dialog after a day at a desk. @type {readonly Place[]} */
export const places = [
  { name: 'deliveries', address: '/deliveries' },
  { name: 'trigger', address: '/deliveries?tab=trigger' },
  { name: 'headers', address: '/deliveries?tab=headers' },
  { name: 'body', address: '/deliveries?tab=body' },
  { name: 'response', address: '/deliveries?tab=response' },
  { name: 'compare', address: '/deliveries?tab=compare' },
  { name: 'unmatched', address: '/deliveries?only=unmatched' },
  { name: 'failed', address: '/deliveries?only=failed' },
  { name: 'flows', address: '/flows' },
  { name: 'flow-editor', address: '/flows/company.team/github_ci' },
  { name: 'flow-topology', address: '/flows/company.team/webhook_idempotent/topology' },
  { name: 'flow-triggers', address: '/flows/company.team/github_ci/triggers' },
  { name: 'flow-revisions', address: '/flows/company.team/github_ci/revisions' },
  { name: 'flow-move', address: '/flows/company.team/github_ci/move' },
  { name: 'run-dialog', address: '/flows/company.team/github_ci', clicks: ['text=Run now'] },
  { name: 'executions', address: '/executions' },
  { name: 'execution', address: '/executions', clicks: [execution] },
  { name: 'execution-trigger', address: '/executions', clicks: [execution, 'role=tab[name="Trigger JSON"]'] },
  { name: 'execution-outputs', address: '/executions', clicks: [execution, 'role=tab[name="Outputs"]'] },
  { name: 'execution-response', address: '/executions', clicks: [execution, 'role=tab[name="Response"]'] },
  { name: 'execution-topology', address: '/executions', clicks: [execution, 'role=tab[name="Topology"]'] },
  { name: 'namespaces', address: '/namespaces' },
  { name: 'secrets', address: '/namespaces/company.shop' },
  { name: 'new-secret', address: '/namespaces/company.shop', clicks: ['text=New secret'] },
  { name: 'send', address: '/send/company.team/github_ci' },
  { name: 'new-flow', address: '/flows', clicks: ['text=New flow'] },
  { name: 'playground', address: '/playground' },
  { name: 'callables', address: '/playground', clicks: ['role=tab[name=/Filters/]'] },
  { name: 'palette', address: '/deliveries', clicks: ['text=Go to'] },
  { name: 'settings', address: '/settings' },
  { name: 'doctor', address: '/doctor' },
];

/** The lists and trees with far too much in them. @type {readonly Place[]} */
export const fullPlaces = [
  { name: 'deliveries', address: '/deliveries' },
  { name: 'trigger', address: '/deliveries?tab=trigger' },
  { name: 'body', address: '/deliveries?tab=body' },
  { name: 'flows', address: '/flows' },
  { name: 'executions', address: '/executions' },
];
