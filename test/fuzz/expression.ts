// Renders generated and damaged templates under both profiles: none may crash the renderer, hang, change what it was
// given, or reach anything outside of its context. Run by `npm run fuzz:expression -- --seed S --count N`.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseJson } from '../../src/main/contract/parse-json.ts';
import { type Profile, profiles, switchesOf } from '../../src/main/contract/profile.ts';
import { isJsonMap, type JsonValue } from '../../src/main/contract/value.ts';
import { createExtensions } from '../../src/main/expression/registry.ts';
import { createRenderer, type Renderer, type RenderScope } from '../../src/main/expression/renderer.ts';
import type { Services } from '../../src/main/expression/services.ts';
import type { Value } from '../../src/main/expression/value.ts';
import { writeJson } from '../../src/main/expression/write-json.ts';
import { createChance, generateTemplate, mutateTemplate, type Vocabulary } from './generate-template.ts';

const contextText = `{
  "trigger": {"body": {"id": 7, "name": "Ann", "user": {"name": "Bob", "tags": ["a", "b"]}, "items": [{"q": 1}, {"q": 2.5}],
    "__proto__": "own", "constructor": "own", "big": 12345678901234567890, "nul": null}, "headers": {"X-A": ["1"]}},
  "l": [3, 1, 2], "m": {"k": "v", "n": null}, "s": "hello {{ l }} {% raw %}r{% endraw %}", "i": 5, "d": 1.5, "b": true,
  "nul": null, "e": [], "self": "x{{ render(self) }}", "flow": {"id": "f", "namespace": "company.team"}, "x": "{{ i }}",
  "outputs": {}, "taskrun": {"value": "v"}, "envs": {"a": "1"}
}`;

/** A template may take this long; the bound on steps ends it long before. */
const durationMaxMs = 20_000;

/** Text that no template can print unless it has left its context. */
const outsideText = /\[object |\bnative code\b|function \(|=> \{|\bundefined\b|CANARY_OUTSIDE/;

interface Finding {
  readonly profile: Profile;
  readonly template: string;
  readonly what: string;
}

interface Subject {
  readonly profile: Profile;
  readonly renderer: Renderer;
  readonly words: Vocabulary;
}

function main(): void {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string' } } });
  const seed = Number(values.seed ?? 1);
  const count = Number(values.count ?? 10_000);
  process.env['CANARY_OUTSIDE'] = 'CANARY_OUTSIDE';
  const templates = readTemplates();
  for (const profile of profiles) {
    const chance = createChance(seed);
    const subject = createSubject(profile);
    const kinds = { rendered: 0, refused: 0, slowestMs: 0 };
    const started = performance.now();
    for (let index = 0; index < count; index++) {
      const template = chance() < 0.5 ? generateTemplate(chance, subject.words) : mutateTemplate(chance, templates);
      const from = performance.now();
      const finding = check(subject, template, kinds);
      const durationMs = performance.now() - from;
      kinds.slowestMs = Math.max(kinds.slowestMs, durationMs);
      if (finding !== undefined) report(finding, index);
      else if (durationMs > durationMaxMs) report({ profile, template, what: `took ${durationMs} ms` }, index);
    }
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `${profile}: ${count} templates with seed ${seed} in ${seconds.toFixed(1)} s: ${kinds.rendered} rendered, ` +
        `${kinds.refused} refused, slowest ${kinds.slowestMs.toFixed(0)} ms, ${process.exitCode === 1 ? 'findings above' : 'no finding'}`,
    );
  }
}

function check(
  { profile, renderer }: Subject,
  template: string,
  kinds: { rendered: number; refused: number },
): Finding | undefined {
  const scope = createScope();
  const before = writeJson(new Map(scope.variables), switchesOf(profile));
  const finding = (what: string): Finding => ({ profile, template, what });
  let result;
  try {
    result = renderer.render(template, scope);
  } catch (thrown) {
    return finding(`threw ${String(thrown)}`);
  }
  if (writeJson(new Map(scope.variables), switchesOf(profile)) !== before) return finding('changed its variables');
  if (Object.keys(Object.prototype).length > 0) return finding('changed Object.prototype');
  if (!result.ok) {
    kinds.refused++;
    return result.error.code === 'EXPRESSION_FAILED' ? undefined : finding(result.error.message);
  }
  kinds.rendered++;
  const outside = outsideText.exec(result.value);
  if (outside !== null && !outsideText.test(template)) return finding(`printed ${outside[0]}`);
  return undefined;
}

function report({ profile, template, what }: Finding, index: number): void {
  process.exitCode = 1;
  console.log(`${profile} #${index}: ${what}: ${JSON.stringify(template)}`);
}

function createSubject(profile: Profile): Subject {
  const extensions = createExtensions(switchesOf(profile));
  const words = {
    variables: [...createScope().variables.keys(), 'missing', 'loop', 'a', '_context', 'template', 'locale'],
    filters: [...extensions.filters.keys(), 'nope'],
    functions: [...extensions.functions.keys(), 'block', 'parent', 'f', 'nope'],
    tests: [...extensions.tests.keys(), 'nope'],
  };
  return { profile, renderer: createRenderer(profile, extensions), words };
}

function createScope(): RenderScope {
  const parsed = parseJson(contextText);
  const variables = new Map<string, Value>(parsed.ok && isJsonMap(parsed.value) ? parsed.value : []);
  return { variables, services };
}

const services: Services = {
  nowNanos: () => 1_714_558_830_123_456_789n,
  random: () => 0.5,
  newId: () => 'id0000000000000000000a',
  timeZone: 'UTC',
};

function readTemplates(): readonly string[] {
  const parsed = parseJson(readFileSync('test/conformance/recorded/expressions.json', 'utf8'));
  const cases: readonly JsonValue[] = parsed.ok && Array.isArray(parsed.value) ? parsed.value : [];
  const templates = cases.map((each) => (isJsonMap(each) ? each.get('expression') : undefined));
  // What is there to reach a bound takes its time each time.
  return templates.filter((template): template is string => typeof template === 'string' && !/\d{5}/.test(template));
}

main();
