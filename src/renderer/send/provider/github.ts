// Requests as GitHub sends them to a webhook of a repository. Names and ids are made up.
// Source: GitHub's documentation of webhook events and payloads; product §6.2.
import {
  type FreshValues,
  instantOf,
  type ProviderEvent,
  type ProviderHeader,
  secondsOf,
  uuidOf,
} from './provider-event.ts';

const sender = {
  login: 'ada-example',
  id: 1024025,
  type: 'User',
  site_admin: false,
  html_url: 'https://github.com/ada-example',
};

const repository = {
  id: 186853002,
  node_id: 'R_kgDOCyMjCg',
  name: 'shop',
  full_name: 'acme-example/shop',
  private: false,
  owner: { login: 'acme-example', id: 21031067, type: 'Organization' },
  html_url: 'https://github.com/acme-example/shop',
  clone_url: 'https://github.com/acme-example/shop.git',
  default_branch: 'main',
};

/** The events, most used first. */
export const githubEvents: readonly ProviderEvent[] = [
  { provider: 'GitHub', name: 'push', make: (fresh) => ({ headers: headersOf('push', fresh), body: pushOf(fresh) }) },
  {
    provider: 'GitHub',
    name: 'pull_request opened',
    make: (fresh) => ({ headers: headersOf('pull_request', fresh), body: pullRequestOf(fresh) }),
  },
  // It has no action, which a condition on the action has to bear.
  { provider: 'GitHub', name: 'ping', make: (fresh) => ({ headers: headersOf('ping', fresh), body: ping }) },
];

function headersOf(event: string, fresh: FreshValues): readonly ProviderHeader[] {
  return [
    ['User-Agent', 'GitHub-Hookshot/044aadd'],
    ['Accept', '*/*'],
    ['Content-Type', 'application/json'],
    ['X-GitHub-Delivery', uuidOf(fresh)],
    ['X-GitHub-Event', event],
    ['X-GitHub-Hook-ID', '292430182'],
    ['X-GitHub-Hook-Installation-Target-ID', String(repository.id)],
    ['X-GitHub-Hook-Installation-Target-Type', 'repository'],
  ];
}

function pushOf(fresh: FreshValues): object {
  const [before, after] = [fresh.hex(40), fresh.hex(40)];
  const author = { name: 'Ada Example', email: 'ada@example.com', username: sender.login };
  const commit = {
    id: after,
    tree_id: fresh.hex(40),
    distinct: true,
    message: 'Count the stock before an order is taken',
    timestamp: instantOf(fresh),
    url: `${repository.html_url}/commit/${after}`,
    author,
    committer: author,
    added: ['src/stock.ts'],
    removed: [],
    modified: ['README.md'],
  };
  return {
    ref: 'refs/heads/main',
    before,
    after,
    repository: { ...repository, pushed_at: secondsOf(fresh) },
    pusher: { name: sender.login, email: author.email },
    sender,
    created: false,
    deleted: false,
    forced: false,
    base_ref: null,
    compare: `${repository.html_url}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: [commit],
    head_commit: commit,
  };
}

function pullRequestOf(fresh: FreshValues): object {
  const at = instantOf(fresh);
  const branch = (ref: string) => ({ label: `acme-example:${ref}`, ref, sha: fresh.hex(40), repo: repository });
  return {
    action: 'opened',
    number: 1347,
    pull_request: {
      id: 279147437,
      number: 1347,
      state: 'open',
      locked: false,
      title: 'Count the stock before an order is taken',
      user: sender,
      body: 'Closes #1346.',
      created_at: at,
      updated_at: at,
      closed_at: null,
      merged_at: null,
      draft: false,
      html_url: `${repository.html_url}/pull/1347`,
      head: branch('stock'),
      base: branch('main'),
      merged: false,
      mergeable: null,
      comments: 0,
      commits: 1,
      additions: 32,
      deletions: 4,
      changed_files: 2,
    },
    repository,
    sender,
  };
}

const ping = {
  zen: 'Keep it logically awesome.',
  hook_id: 292430182,
  hook: { type: 'Repository', id: 292430182, name: 'web', active: true, events: ['push', 'pull_request'] },
  repository,
  sender,
};
