// Sends mutated requests to the whole program over real sockets. None may crash it, hang, stay behind as a handle, or keep
// others from being answered, and what was answered with success is what was recorded.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { App } from '../../src/main/api/app.ts';
import { createStartApp } from '../../src/main/app.ts';
import type { Profile } from '../../src/main/contract/profile.ts';
import { createTestSettings } from '../test-settings.ts';
import { createTestWorld } from '../test-world.ts';
import { createChance } from './generate-template.ts';
import { mutateRequest } from './mutate-request.ts';

/** A request may take this long; the program's own bounds end it long before. */
const requestMsMax = 60_000;
/** How many are on their way at once. */
const atOnce = 16;
/** After so many, one that is in order must be answered. */
const probeEvery = 500;

/** How often is looked whether all sockets are gone, 10 ms apart. */
const looksMax = 500;

/** What is sent, and by which version it is answered. */
export interface FuzzOptions {
  readonly profile: Profile;
  readonly seed: number;
  readonly count: number;
}

/** What came of it. */
export interface FuzzReport {
  /** Answers by status, as they stood on the wire; interim ones are left out. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Successes on the wire, and deliveries that were recorded with one. */
  readonly accepted: { readonly answered: number; readonly recorded: number };
  readonly slowestMs: number;
  /** What must not be; each with what repeats it. */
  readonly findings: readonly string[];
}

/** Starts the program, sends, and ends it. */
export async function fuzzRequests({ profile, seed, count }: FuzzOptions): Promise<FuzzReport> {
  const before = socketsNow();
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-fuzz-'));
  const { flows, requests } = readRecorded(profile);
  const app = await startApp(profile, { folder, flows });
  const url = new URL(app.ingress[0] ?? '');
  const recorded = new Map<string, number | undefined>();
  const unsubscribe = app.core.subscribe((event) => {
    if (event.type === 'delivery.recorded') recorded.set(event.delivery.id, event.delivery.status);
  });
  const report = await sendAll({ url, seed, count, requests });
  const findings = [...report.findings];
  await app.close();
  unsubscribe();
  rmSync(folder, { recursive: true });
  // A closed socket is gone only once the system has been told.
  for (let looks = 0; socketsNow() > before && looks < looksMax; looks++) await new Promise((go) => setTimeout(go, 10));
  const left = socketsNow() - before;
  if (left > 0) findings.push(`${left} sockets are left behind`);
  const isSuccess = (status: number | undefined): boolean => status !== undefined && status >= 200 && status < 300;
  const answered = [...report.statuses].reduce((sum, [status, times]) => sum + (isSuccess(status) ? times : 0), 0);
  const accepted = { answered, recorded: [...recorded.values()].filter(isSuccess).length };
  if (accepted.answered !== accepted.recorded) findings.push(`successes differ: ${JSON.stringify(accepted)}`);
  return { ...report, accepted, findings };
}

async function startApp(
  profile: Profile,
  { folder, flows }: { readonly folder: string; readonly flows: ReadonlyMap<string, string> },
): Promise<App> {
  mkdirSync(join(folder, 'flows'));
  for (const [id, yaml] of flows) writeFileSync(join(folder, 'flows', `${id}.yaml`), yaml);
  const folders = { flows: join(folder, 'flows'), data: join(folder, 'data') };
  const started = await createStartApp(createTestWorld())(createTestSettings({ ...folders, kestra: profile }));
  if (!started.ok) throw new Error(started.error.message);
  return started.value;
}

interface Sending {
  readonly url: URL;
  readonly seed: number;
  readonly count: number;
  readonly requests: readonly Buffer[];
}

/** All requests are made in one order from one chance, however they overtake each other on their way. */
async function sendAll({ url, seed, count, requests }: Sending): Promise<Omit<FuzzReport, 'accepted'>> {
  const chance = createChance(seed);
  const statuses = new Map<number, number>();
  const findings: string[] = [];
  let slowestMs = 0;
  let sent = 0;
  const sendOne = async (index: number): Promise<void> => {
    const isProbe = index % probeEvery === 0;
    const bytes = isProbe ? probe : mutateRequest(chance, requests);
    const from = performance.now();
    const answer = await send(url, bytes);
    slowestMs = Math.max(slowestMs, performance.now() - from);
    const seen = answer === undefined ? [] : statusesIn(answer);
    for (const status of seen) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (answer === undefined) findings.push(`#${index} hangs: ${bytes.toString('base64')}`);
    if (isProbe && seen[0] !== 200) findings.push(`#${index}: a request in order got ${seen.join() || 'nothing'}`);
  };
  const work = async (): Promise<void> => {
    for (let index = sent++; index < count; index = sent++) await sendOne(index);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { statuses, findings, slowestMs };
}

const probe = Buffer.from(
  'GET /api/v1/main/executions/webhook/company.team/echo/key1 HTTP/1.1\r\nHost: localhost:8080\r\n\r\n',
);

/** Everything that comes back, once the caller has said all it has to say; undefined where the connection never ends. */
function send({ hostname, port }: URL, bytes: Buffer): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    let answer = '';
    const end = (said: string | undefined): void => {
      clearTimeout(timer);
      // Only once it is gone is it no handle any more.
      socket.once('close', () => resolve(said)).destroy();
    };
    const timer = setTimeout(() => end(undefined), requestMsMax);
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    // A connection may be reset; what came before counts.
    socket.once('end', () => end(answer)).once('error', () => end(answer));
    socket.end(bytes);
  });
}

/** No body of ours holds a line end that is none of its own, so that a request that comes back in it is not counted. */
function statusesIn(answer: string): readonly number[] {
  const lines = answer.matchAll(/HTTP\/1\.1 (\d{3}) [^\r\n"{}]*\r\n/g);
  return [...lines].map(([, status]) => Number(status)).filter((status) => status >= 200);
}

const recordedSchema = z.object({
  flows: z.record(z.string(), z.object({ yaml: z.string() })),
  vectors: z.array(
    z.object({
      profile: z.string(),
      flow: z.string().nullable(),
      request: z.object({ raw: z.string(), encoding: z.literal('base64').optional() }),
    }),
  ),
});

/** The recorded requests, but for those that make their caller wait and those that are long for being long. */
function readRecorded(profile: Profile): { readonly flows: Map<string, string>; readonly requests: readonly Buffer[] } {
  const file = readFileSync('test/conformance/recorded/webhook-vectors.json', 'utf8');
  // The file is ours, and payloads in it are texts.
  const { flows, vectors } = recordedSchema.parse(JSON.parse(file));
  const isQuick = (id: string | null): boolean => id === null || !/wait|sleep|pause|conc/.test(id);
  const requests = vectors
    .filter((vector) => vector.profile === profile && isQuick(vector.flow))
    .map(({ request }) => Buffer.from(request.raw, request.encoding ?? 'utf8'))
    .filter(({ length }) => length < 8192);
  return { flows: new Map(Object.entries(flows).map(([id, { yaml }]) => [id, yaml])), requests };
}

function socketsNow(): number {
  return process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')).length;
}
