// The composition root of the server: builds every part, hands them to each other, opens the listeners, and
// closes all in order. Nothing else in the program knows how it is put together.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { App, StartApp, StartOptions } from './api/app.ts';
import { createCore } from './api/core.ts';
import { createEvaluateHandler } from './api/evaluate-expression.ts';
import { createFileHandler } from './api/execution-file.ts';
import { createExecutionHandlers } from './api/execution-handlers.ts';
import { createFaultHandlers, createFaults, type Faults } from './api/faults.ts';
import { createFlowHandlers } from './api/flows.ts';
import { createMoveHandlers } from './api/move-flow.ts';
import { createNamespaceHandlers } from './api/namespaces.ts';
import { createOwnRequests, type OwnRequests } from './api/own-requests.ts';
import { createRetryFinder } from './api/find-retry.ts';
import { createPause, type Pause } from './api/pause.ts';
import { createReceiveWebhook } from './api/receive-webhook.ts';
import { createRecordHandlers } from './api/records.ts';
import { createSendHandler } from './api/send-webhook.ts';
import { createStartHandler } from './api/start-flow.ts';
import { createSettingHandlers } from './api/settings.ts';
import { createTrustHandler } from './api/trust.ts';
import type { ReceiveWebhook } from './api/webhook-call.ts';
import { createFixedDesk } from './command/fixed-desk.ts';
import { apiLimits, ingressLimits, sendLimits } from './config.ts';
import { createError, fail, ok, type Result } from './contract/errors.ts';
import type { Core, FlowName } from './contract/methods.ts';
import { switchesOf } from './contract/profile.ts';
import type { Settings } from './contract/settings.ts';
import { createEngine, type Engine, type World } from './engine.ts';
import { createFolderTrust, type FolderTrust } from './execution/folder-trust.ts';
import { resumeExecutions } from './execution/control/resume.ts';
import { createFlowFolder, type FlowFolder } from './flow/flow-folder.ts';
import { notFoundError } from './flow/flow-index.ts';
import { parseFlow } from './flow/parse-flow.ts';
import { createApiServer } from './http/api-server.ts';
import { exchange } from './http/http-exchange.ts';
import { withSettings } from './http/ingress-limits.ts';
import { createWebhookServer } from './http/webhook-server.ts';
import { findPackageFolder } from './package-folder.ts';
import type { FlowDefinition } from './plugin/definition.ts';
import { createRehearsalHandlers } from './rehearsal-handlers.ts';
import { createInfo, createServerHandlers } from './server-info.ts';

/** Makes the function that starts the server in a world. */
export function createStartApp(world: World, options: StartOptions = {}): StartApp {
  return async (settings) => {
    const addresses: Addresses = { ingress: [], control: undefined };
    const flows: { folder?: FlowFolder } = {};
    const kestraUrl = () => settings.url ?? `${addresses.control ?? addresses.ingress[0] ?? ''}/`;
    const trust = await createFolderTrust(settings);
    const apiToken = randomBytes(24).toString('base64url');
    const engine = createEngine({
      settings,
      world,
      dataFolder: settings.data,
      kestraUrl,
      apiToken,
      isTrusted: () => trust.isTrusted(),
      // Nothing runs before the folder is there.
      findFlow: async (name) => {
        if (name.revision !== undefined) return findRevision({ ...name, revision: name.revision }, parts);
        return flows.folder === undefined ? fail(notFoundError(name)) : flows.folder.find(name);
      },
    });
    if (!engine.ok) return engine;
    const parts: Parts = { settings, world, engine: engine.value, addresses, flows, trust, options, apiToken };
    const app = await start(parts);
    if (!app.ok) await engine.value.close();
    return app;
  };
}

/** Where the listeners are, once they are. */
interface Addresses {
  ingress: readonly string[];
  control: string | undefined;
}

/** What the steps of the start hand on. */
interface Parts {
  readonly settings: Settings;
  readonly world: World;
  readonly engine: Engine;
  readonly addresses: Addresses;
  /** The folder of flows, once it is read. */
  readonly flows: { folder?: FlowFolder };
  readonly trust: FolderTrust;
  readonly options: StartOptions;
  /** What opens Kestra's own addresses for flows. */
  readonly apiToken: string;
}

/** Folder, listeners, then what was interrupted: a webhook is never taken before its flow is live. */
async function start(parts: Parts): Promise<Result<App>> {
  const { settings, world, engine, addresses } = parts;
  const { journal } = engine;
  const folder = await openFolder(parts);
  if (!folder.ok) return folder;
  parts.flows.folder = folder.value;
  const token = settings.token ?? randomBytes(24).toString('base64url');
  world.onSecret?.(token);
  const pause = createPause(journal);
  const { logFile } = parts.options;
  const known = { ...parts, pause, folder: folder.value, ...(logFile === undefined ? {} : { logFile }) };
  const ownRequests = createOwnRequests();
  const faults = createFaults(world.timer);
  const core = createCore(
    {
      ...createServerHandlers(known),
      ...createSettingHandlers({ desk: createFixedDesk(settings), ...parts.options, journal }),
      ...createFlowHandlers(folder.value, { ...settings, journal }),
      ...createMoveHandlers(folder.value, settings),
      ...createRecordHandlers({ storage: journal.storage, clock: world.clock }),
      ...createFileHandler(journal, engine.environment.ports),
      ...createRehearsalHandlers({ settings, engine, folder: folder.value }),
      ...createEvaluateHandler({ ...engine, findFlow: (name) => folder.value.find(name) }),
      ...createExecutionHandlers({ ...engine, findRevision: (of) => findRevision(of, parts) }),
      ...createStartHandler({
        ...engine.environment,
        journal,
        executor: engine.executor,
        findFlow: (name) => folder.value.find(name),
        tenant: settings.tenant,
      }),
      ...createFaultHandlers(faults, (name) => folder.value.find(name)),
      ...createTrustHandler(parts.trust, settings),
      ...createNamespaceHandlers(engine),
      ...createSendHandler({
        ...engine.environment,
        journal,
        findFlow: (name) => folder.value.find(name),
        ownRequests,
        send: (request) => exchange({ ...request, limits: sendLimits }),
        tenant: settings.tenant,
        ingress: () => addresses.ingress[0] ?? '',
      }),
    },
    journal,
  );
  const listeners = await openListeners({ ...known, core, ownRequests, faults, token });
  if (!listeners.ok) {
    await folder.value.close();
    return listeners;
  }
  // What was interrupted may need secrets; nobody else waits for a keychain that does not answer.
  const resuming = engine.secretsLoaded.then(() => resume(parts));
  return ok({
    core,
    ingress: addresses.ingress,
    ...(addresses.control === undefined ? {} : { control: addresses.control }),
    token,
    info: () => createInfo(known),
    async close() {
      faults.close();
      await listeners.value();
      engine.keychain?.close();
      await resuming;
      await folder.value.close();
      await engine.close();
    },
  });
}

/** Answers FLOWS_UNUSABLE. */
function openFolder({ settings, engine: { journal } }: Parts): Promise<Result<FlowFolder>> {
  return createFlowFolder({
    folder: settings.flows,
    profile: settings.kestra,
    plugins: settings.plugins,
    revisionOf: (flow) => journal.revisionOf(flow),
    announce: (fact) => journal.announce(fact),
  });
}

/** Opens the control listener, then the ingress: no webhook is taken before it can be looked at. */
async function openListeners(
  parts: Parts & {
    readonly folder: FlowFolder;
    readonly core: Core;
    readonly ownRequests: OwnRequests;
    readonly faults: Faults;
    readonly pause: Pause;
    readonly token: string;
  },
): Promise<Result<() => Promise<void>>> {
  const { settings, world, engine, addresses, folder } = parts;
  const receiveNow = createReceiveWebhook({
    ...engine.environment,
    journal: engine.journal,
    executor: engine.executor,
    findFlow: (name) => folder.find(name),
    tenant: settings.tenant,
    faults: parts.faults,
    findRetry: createRetryFinder(engine.journal),
  });
  // A key may be a secret: one that is still being read must not look like a wrong key.
  const receive: ReceiveWebhook = async (...request) => {
    await engine.secretsLoaded;
    return receiveNow(...request);
  };
  const shared = {
    receive,
    clock: world.clock,
    switches: switchesOf(settings.kestra),
    strictAddresses: settings.strictAddresses,
    tenant: settings.tenant,
    limits: withSettings(ingressLimits, settings),
    refusal: () => parts.pause.refusal(),
    hasRoom: () => engine.executor.hasRoom(),
    newTraceId: () => randomBytes(16).toString('hex'),
    logger: world.logger,
  };
  const windowFolder = join(findPackageFolder(), 'out/renderer');
  const { core, token, apiToken } = parts;
  const rest = { ...engine, core, flows: folder, settings, kestraUrl: () => engine.environment.globals.kestraUrl() };
  const control = createApiServer({ ...shared, core, token, apiToken, rest, apiLimits, windowFolder });
  const controlAddresses =
    parts.options.isControlOn !== false ? await control.listen({ port: settings.controlPort }) : ok([]);
  if (!controlAddresses.ok) return controlAddresses;
  addresses.control = controlAddresses.value[0];
  const ingress = createWebhookServer({ ...shared, claimDelivery: (from) => parts.ownRequests.claim(from) });
  const { host, port } = settings;
  const ingressAddresses = await ingress.listen({ ...(host === undefined ? {} : { host }), port });
  if (!ingressAddresses.ok) {
    await control.close();
    return fail(ingressAddresses.error);
  }
  addresses.ingress = ingressAddresses.value;
  return ok(async () => {
    await ingress.close();
    await control.close();
  });
}

/** Takes up what ran when the program last ended. */
async function resume(parts: Parts): Promise<void> {
  const { world, engine } = parts;
  const { journal, executor } = engine;
  const { resumed, ended } = await resumeExecutions({
    journal,
    executor,
    clock: world.clock,
    findFlow({ namespace, flowId, flowRevision }) {
      const found = findRevision({ namespace, id: flowId, revision: flowRevision }, parts);
      return found.ok ? found.value : found.error.message;
    },
  });
  if (resumed + ended > 0)
    world.logger.warn({ resumed, ended }, 'Executions were interrupted by the last end of the program');
}

/** A flow as it once was. Answers FLOW_NOT_FOUND, FLOW_INVALID, STORAGE_FAILED. */
function findRevision(
  { namespace, id, revision }: FlowName & { readonly revision: number },
  { settings, engine, flows }: Pick<Parts, 'settings' | 'engine' | 'flows'>,
): Result<FlowDefinition> {
  const kept = engine.journal.storage.revision(namespace, id, revision);
  if (!kept.ok) return kept;
  if (kept.value === undefined) {
    return fail(createError('FLOW_NOT_FOUND', `revision ${revision} of the flow is not kept`));
  }
  const { flow } = parseFlow({ source: kept.value.source, profile: settings.kestra, plugins: settings.plugins });
  const current = flows.folder?.find({ namespace, id });
  const stubs = current?.ok === true ? current.value.stubs : undefined;
  if (flow !== undefined) return ok({ ...flow, revision, ...(stubs === undefined ? {} : { stubs }) });
  return fail(createError('FLOW_INVALID', `revision ${revision} of the flow is invalid on this profile`));
}
