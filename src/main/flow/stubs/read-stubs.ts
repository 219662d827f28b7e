// The text of a stubs file → what each task gives instead of being run, or all that is against it, with line
// and column. Whether the flow has such tasks is not asked here: that is `stub-remarks.ts`.
import { createError, type ErrorValue, fail, ok, type Result } from '../../contract/errors.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../contract/value.ts';
import { nearestNames } from '../../expression/nearest-name.ts';
import type { TaskStub } from '../../plugin/definition.ts';
import { renderDuration } from '../../plugin/render-duration.ts';
import { isExpression } from '../is-expression.ts';
import { type FieldPath, readYaml } from '../read-yaml.ts';

/** A text of stubs, and what to call it in messages. */
export interface StubsText {
  readonly file: string;
  readonly source: string;
}

const members = ['outputs', 'state', 'delay', 'failure'] as const;
const states = ['SUCCESS', 'WARNING', 'FAILED'] as const;

/** What is wrong with one stub, and where. */
interface StubFault {
  readonly at: FieldPath;
  readonly message: string;
}

/** Reads stubs by task id; JSON is read as well, being YAML. All that is wrong is told: each STUBS_INVALID. */
export function readStubs({ file, source }: StubsText): Result<ReadonlyMap<string, TaskStub>, readonly ErrorValue[]> {
  if (isBlank(source)) return ok(new Map());
  const yaml = readYaml(source);
  const { value, problems, remarks } = yaml;
  // What Kestra overlooks in a flow, a doubled name or a second document, would be a stub that is lost.
  const unread = [...problems, ...remarks];
  if (unread.length > 0 || !isJsonMap(value)) {
    return fail(unread.map(({ message, ...place }) => stubsInvalid(message, { file, ...place })));
  }
  const faults = [...value].flatMap(([taskId, stub]) => faultsOf(taskId, stub));
  if (faults.length > 0) {
    return fail(faults.map(({ message, at }) => stubsInvalid(message, { file, ...yaml.placeOf(at) })));
  }
  return ok(new Map([...value].map(([taskId, stub]) => [taskId, isJsonMap(stub) ? toStub(stub) : {}])));
}

/** A file that was only begun holds no stub yet. */
function isBlank(source: string): boolean {
  return source.split('\n').every((line) => /^\uFEFF?(?:---)?\s*(?:#.*)?$/.test(line));
}

function stubsInvalid(
  message: string,
  place: { readonly file: string; readonly line: number; readonly column: number },
) {
  return createError('STUBS_INVALID', `Cannot read stubs: ${message}`, place);
}

/** Called for stubs without faults alone, so each member has its kind. */
function toStub(stub: JsonMap): TaskStub {
  const [outputs, state, delay, failure] = members.map((name) => stub.get(name) ?? null);
  return {
    ...(outputs === undefined || outputs === null ? {} : { outputs }),
    ...(typeof state === 'string' ? { state } : {}),
    ...(delay === undefined || delay === null ? {} : { delay }),
    ...(typeof failure === 'string' ? { failure } : {}),
  };
}

function faultsOf(taskId: string, stub: JsonValue): readonly StubFault[] {
  // A name with nothing behind it is a task that succeeds and gives nothing.
  if (stub === null || stub === '') return [];
  if (!isJsonMap(stub)) {
    return [{ at: [taskId], message: `stub "${taskId}" is not a map with ${members.join(', ')}` }];
  }
  const known: readonly string[] = members;
  return [...stub].flatMap(([name, value]) => {
    const message = known.includes(name) ? memberFault(name, value, stub) : unknownMember(name);
    return message === undefined ? [] : [{ at: [taskId, name], message: `stub "${taskId}": ${message}` }];
  });
}

function unknownMember(name: string): string {
  const [nearest] = nearestNames(name, members);
  const hint = nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
  return `"${name}" is not one of ${members.join(', ')}${hint}`;
}

/** Why a member cannot have its value. An expression is judged when it is rendered. */
function memberFault(name: string, value: JsonValue, stub: JsonMap): string | undefined {
  if (value === null || (typeof value === 'string' && isExpression(value))) return undefined;
  if (name === 'outputs') return isJsonMap(value) ? undefined : 'outputs is not a map';
  if (name === 'state') return stateFault(value) ?? contradiction(stub);
  if (name === 'delay') return isDelay(value) ? undefined : 'delay is not a duration such as PT2S';
  return typeof value === 'string' ? undefined : 'failure is not a text';
}

/** Why a task cannot end in a state that a stub names; undefined where it can. */
export function stateFault(state: JsonValue): string | undefined {
  return states.some((each) => each === state) ? undefined : `state is not one of ${states.join(', ')}`;
}

/** Called for states that a task may end in. */
function contradiction(stub: JsonMap): string | undefined {
  const hasFailure = (stub.get('failure') ?? null) !== null;
  return hasFailure && stub.get('state') !== 'FAILED' ? 'a state other than FAILED contradicts the failure' : undefined;
}

function isDelay(value: JsonValue): boolean {
  const delay = renderDuration(value, { render: ok });
  return delay.ok && delay.value >= 0n;
}
