// Requests as GitLab sends them to a webhook of a project, without its token. Names and ids are made up.
// Source: GitLab's documentation of webhook events; product §6.2.
import { type FreshValues, instantOf, type ProviderEvent, type ProviderHeader, uuidOf } from './provider-event.ts';

const project = {
  id: 15,
  name: 'Shop',
  description: '',
  web_url: 'https://gitlab.example.com/acme/shop',
  git_http_url: 'https://gitlab.example.com/acme/shop.git',
  namespace: 'acme',
  visibility_level: 0,
  path_with_namespace: 'acme/shop',
  default_branch: 'main',
};

const user = { id: 4, name: 'Ada Example', username: 'ada', email: 'ada@example.com' };

/** The events, most used first. */
export const gitlabEvents: readonly ProviderEvent[] = [
  {
    provider: 'GitLab',
    name: 'Push Hook',
    make: (fresh) => ({ headers: headersOf('Push Hook', fresh), body: pushOf(fresh) }),
  },
  {
    provider: 'GitLab',
    name: 'Merge Request Hook',
    make: (fresh) => ({ headers: headersOf('Merge Request Hook', fresh), body: mergeRequestOf(fresh) }),
  },
];

function headersOf(event: string, fresh: FreshValues): readonly ProviderHeader[] {
  return [
    ['User-Agent', 'GitLab/18.1.0'],
    ['Content-Type', 'application/json'],
    ['Idempotency-Key', uuidOf(fresh)],
    ['X-Gitlab-Event', event],
    ['X-Gitlab-Event-UUID', uuidOf(fresh)],
    ['X-Gitlab-Instance', 'https://gitlab.example.com'],
    ['X-Gitlab-Webhook-UUID', uuidOf(fresh)],
  ];
}

function pushOf(fresh: FreshValues): object {
  const after = fresh.hex(40);
  return {
    object_kind: 'push',
    event_name: 'push',
    before: fresh.hex(40),
    after,
    ref: 'refs/heads/main',
    ref_protected: true,
    checkout_sha: after,
    user_id: user.id,
    user_name: user.name,
    user_username: user.username,
    user_email: user.email,
    project_id: project.id,
    project,
    commits: [
      {
        id: after,
        message: 'Count the stock before an order is taken',
        title: 'Count the stock before an order is taken',
        timestamp: instantOf(fresh),
        url: `${project.web_url}/-/commit/${after}`,
        author: { name: user.name, email: user.email },
        added: ['src/stock.ts'],
        modified: ['README.md'],
        removed: [],
      },
    ],
    total_commits_count: 1,
  };
}

function mergeRequestOf(fresh: FreshValues): object {
  const at = instantOf(fresh);
  return {
    object_kind: 'merge_request',
    event_type: 'merge_request',
    user,
    project,
    object_attributes: {
      id: 99,
      iid: 12,
      title: 'Count the stock before an order is taken',
      description: 'Closes #11.',
      state: 'opened',
      action: 'open',
      draft: false,
      source_branch: 'stock',
      target_branch: 'main',
      merge_status: 'unchecked',
      author_id: user.id,
      created_at: at,
      updated_at: at,
      url: `${project.web_url}/-/merge_requests/12`,
      last_commit: { id: fresh.hex(40), message: 'Count the stock', timestamp: at },
    },
    labels: [],
    changes: {},
  };
}
