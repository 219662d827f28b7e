// What Kestra's own addresses stand on: the parts of the running program, as interfaces. It makes none of them.
import type { Core } from '../../contract/methods.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Executor } from '../../execution/executor.ts';
import type { TaskEnvironment } from '../../execution/task-environment.ts';
import type { FlowFolder } from '../../flow/flow-folder.ts';
import type { Journal } from '../../journal/journal.ts';
import type { SecretStore } from '../../secret/secret-store.ts';

/** The parts. */
export interface RestParts {
  readonly core: Pick<Core, 'call' | 'subscribe'>;
  readonly journal: Journal;
  readonly executor: Pick<Executor, 'hasRoom' | 'run'>;
  /** The flows that are served, and the way to have a file read at once that was just written. */
  readonly flows: Pick<FlowFolder, 'find' | 'judged' | 'list' | 'source' | 'refresh'>;
  /** Clock, ids, rendering and the ports of tasks: key-value entries, files. */
  readonly environment: TaskEnvironment;
  /** For names alone: no address gives a value. */
  readonly secrets: Pick<SecretStore, 'list'>;
  /** Folder and version that flows are judged by, and the tenant that they belong to. */
  readonly settings: Pick<Settings, 'flows' | 'kestra' | 'plugins' | 'tenant'>;
  /** Kestra's `kestra.url`, with a slash at its end. */
  kestraUrl(): string;
}
