// Addresses that a Kestra has and this program does not: each answers 501 and says so. They are listed because others
// would take them for the name of a flow or for a wrong method.
// Source: `kestra-api.md` §4 to §6.
import { refused } from '../../api/kestra/rest-fault.ts';
import type { RestRoute } from './rest-route.ts';

/** What is done to one execution, on the older version directly below it, on the newer below `actions/`. */
const executionActions = ['pause', 'change-status', 'force-run', 'unqueue'] as const;
/** What is done to many executions at once, named by their ids or by a query. */
const bulkActions = ['kill', 'restart', 'replay', 'resume', 'pause', 'labels', 'change-status', 'force-run', 'unqueue'];

/** The routes. */
export function undoneRoutes(): readonly RestRoute[] {
  const actions = executionActions.flatMap((action) => [
    undone('POST', `executions/:id/${action}`),
    undone('POST', `executions/:id/actions/${action}`),
  ]);
  const bulk = bulkActions.flatMap((action) =>
    ['by-ids', 'by-query'].map((which) =>
      undone(action === 'kill' ? 'DELETE' : 'POST', `executions/${action}/${which}`),
    ),
  );
  return [
    ...actions,
    ...bulk,
    undone('DELETE', 'executions/by-query'),
    undone('GET', 'executions/:id/graph'),
    undone('GET', 'executions/:id/flow'),
    undone('GET', 'executions/:id/file/preview'),
    undone('DELETE', 'logs/:id'),
    undone('GET', 'flows/:namespace/:id/graph'),
    undone('POST', 'flows/graph'),
    undone('POST', 'flows/disable/by-ids'),
    undone('POST', 'flows/enable/by-ids'),
    undone('DELETE', 'flows/delete/by-ids'),
    undone('POST', 'flows/export/by-ids'),
    undone('PUT', 'namespaces/:namespace/files'),
    undone('PUT', 'namespaces/:namespace/secrets'),
  ];
}

/** A route that says what it is not. The names of its parts do not matter, since none of them is read. */
function undone(method: RestRoute['method'], path: string): RestRoute {
  return { method, path, handle: () => refused('unimplemented', `Hookbench does not serve ${method} ${path}`) };
}
