// `node bench/expression.mjs`: renders per CPU-second of the four templates of T18, beside plain nunjucks with the
// like text in the same process, and how much a cached template saves. Ratios count; the numbers are this machine's.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** What Kestra's own renderer did per CPU-second where T18 was set. */
const kestraPerCpuSecond = { json: 50_900, member: 1_623_000, loop: 124_900, date: 828_900 };

const roundsMax = 5;
const roundMs = 400;
const root = join(import.meta.dirname, '..');
const outDir = join(root, 'node_modules/.cache/hookbench-bench/expression');
const source = (/** @type {string} */ path) => join(root, 'src/main', path);

await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: {
      input: {
        renderer: source('expression/renderer.ts'),
        registry: source('expression/registry.ts'),
        profile: source('contract/profile.ts'),
        parse: source('contract/parse-json.ts'),
        value: source('expression/value.ts'),
      },
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
const load = (/** @type {string} */ name) => import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
const [{ createRenderer }, { createExtensions }, { switchesOf }, { parseJson }, { JavaInstant }] = await Promise.all(
  ['renderer', 'registry', 'profile', 'parse', 'value'].map(load),
);
const nunjucks = createRequire(import.meta.url)('nunjucks');

const items = Array.from({ length: 12 }, (_, index) => ({
  sku: `SKU-${index}`,
  quantity: index,
  price: 9.5 + index,
  note: 'a line of some length, as orders have them',
  isGift: index % 2 === 0,
}));
const body = { event: 'order.created', id: 42, user: { name: 'Ann', email: 'ann@example.com' }, items };
const context = JSON.stringify({
  trigger: { body, headers: { Host: ['localhost:8080'] }, parameters: {} },
});
const services = { nowNanos: () => 0n, random: () => 0.5, newId: () => 'id', timeZone: 'UTC' };
const variables = parseJson(context).value;
// An instant, as in `execution.startDate`, which is what Kestra's own figure is for.
variables.set('ts', new JavaInstant(1_714_558_830_123_456_789n));
const scope = { variables, services };
const plain = JSON.parse(context);
const renderer = createRenderer('2.0', createExtensions(switchesOf('2.0')));
const environment = new nunjucks.Environment(null, { autoescape: false });
environment.addFilter('toJson', (/** @type {unknown} */ value) => JSON.stringify(value));

const templates = {
  json: '{{ trigger | toJson }}',
  member: '{{ trigger.body.user.name }}',
  loop: '{% for i in [0,1,2,3,4,5,6,7,8,9] %}{{ i }}:{{ loop.index }},{% endfor %}',
  date: "{{ ts | date('yyyy-MM-dd HH:mm:ss') }}",
};

for (const [name, template] of Object.entries(templates)) {
  const first = renderer.render(template, scope);
  if (!first.ok) throw new Error(first.error.message);
  const ours = perCpuSecond(() => renderer.render(template, scope));
  const kestra = kestraPerCpuSecond[/** @type {keyof typeof kestraPerCpuSecond} */ (name)];
  const line = `${name.padEnd(8)} ${count(ours)}/s · Kestra elsewhere ${count(kestra)} (${ratio(ours, kestra)})`;
  if (name === 'date') {
    print(line);
  } else {
    const compiled = nunjucks.compile(template, environment);
    const theirs = perCpuSecond(() => compiled.render(plain));
    print(`${line} · nunjucks ${count(theirs)} (${ratio(ours, theirs)})`);
  }
}
const cached = perCpuSecond(() => renderer.render(templates.member, scope));
const compiledAnew = perCpuSecond(() => renderer.render(`${templates.member} ${performance.now()}`, scope));
print(
  `compile  ${count(compiledAnew)}/s with a new text every time; a cached template is ${ratio(cached, compiledAnew)} as fast`,
);

/** The best of some rounds, since others share the machine. */
function perCpuSecond(/** @type {() => unknown} */ run) {
  for (let warm = 0; warm < 5000; warm++) run();
  let best = 0;
  for (let round = 0; round < roundsMax; round++) {
    const before = process.cpuUsage();
    const end = performance.now() + roundMs;
    let done = 0;
    for (; performance.now() < end; done += 100) for (let each = 0; each < 100; each++) run();
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, (done * 1_000_000) / (user + system));
  }
  return best;
}

function print(/** @type {string} */ line) {
  process.stdout.write(`${line}\n`);
}

function count(/** @type {number} */ value) {
  return Math.round(value).toLocaleString('en');
}

function ratio(/** @type {number} */ value, /** @type {number} */ base) {
  return `× ${(value / base).toFixed(2)}`;
}
