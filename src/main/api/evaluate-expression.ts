// Tries an expression in an execution that is on record, for the window. Kestra's own `/eval` is in `kestra/evaluate.ts`;
// it answers a text alone.
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import type { Evaluated, ValueKind } from '../contract/evaluated.ts';
import type { FlowName } from '../contract/methods.ts';
import { printJson } from '../contract/print-json.ts';
import type { JsonValue } from '../contract/value.ts';
import { createEvaluationContext } from '../execution/evaluation-context.ts';
import type { OpenEnvironment } from '../execution/open-execution.ts';
import type { Journal } from '../journal/journal.ts';
import type { FlowDefinition } from '../plugin/definition.ts';
import type { Handlers } from './handler.ts';

/** What evaluating needs. */
export interface EvaluateOptions {
  readonly journal: { readonly storage: Pick<Journal['storage'], 'execution'> };
  readonly findFlow: (name: FlowName) => Result<FlowDefinition>;
  readonly environment: OpenEnvironment;
}

/** The handler. It answers EXECUTION_NOT_FOUND, FLOW_NOT_FOUND, and PARAMETERS_INVALID for a taskrun that is not there. */
export function createEvaluateHandler(options: EvaluateOptions): Pick<Handlers, 'executions.evaluate'> {
  return {
    'executions.evaluate'({ id, expression, taskRunId }) {
      const found = options.journal.storage.execution(id);
      if (!found.ok) return found;
      const execution = found.value;
      if (taskRunId !== undefined && execution.taskRunList.every((taskRun) => taskRun.id !== taskRunId)) {
        return fail(createError('PARAMETERS_INVALID', `Cannot evaluate: execution "${id}" has no such taskrun`));
      }
      const flow = options.findFlow({ namespace: execution.namespace, id: execution.flowId });
      if (!flow.ok) return flow;
      const place = { flow: flow.value, execution, ...(taskRunId === undefined ? {} : { taskRunId }) };
      const context = createEvaluationContext(place, options.environment);
      const rendered = context.renderTyped(expression);
      return ok(rendered.ok ? tell(rendered.value, context.mask) : tellFailure(rendered.error, context.mask));
    },
  };
}

type Mask = (text: string) => string;

/** Kind and text of a value with its secrets hidden. */
function tell(value: JsonValue, mask: Mask): Evaluated {
  const hidden = hideIn(value, mask);
  const json = printJson(hidden, 'keep');
  // A secret that is itself JSON, read as a map, is in no single text of it.
  const masked = mask(json);
  return masked === json ? { kind: kindOf(hidden), json } : { kind: 'string', json: printJson(masked, 'keep') };
}

/** Texts are masked one by one, so that what is shown stays JSON; a number whose digits are a secret becomes a text. */
function hideIn(value: JsonValue, mask: Mask): JsonValue {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((member) => hideIn(member, mask));
  if (value instanceof Map) return new Map([...value].map(([key, member]) => [mask(key), hideIn(member, mask)]));
  const digits = printJson(value, 'keep');
  const masked = mask(digits);
  return masked === digits ? value : masked;
}

function kindOf(value: JsonValue): ValueKind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (value instanceof Map) return 'map';
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'boolean' : 'number';
}

/** A name near to a missing one may be a secret: anything can be the key of a map. */
function tellFailure({ message, details, ...place }: ErrorValue, mask: Mask): Evaluated {
  const hidden = Object.entries(details ?? {}).map(([name, detail]) => [name, hideDetail(detail, mask)] as const);
  const masked = details === undefined ? {} : { details: Object.fromEntries(hidden) };
  return { kind: 'error', error: { ...place, message: mask(message), ...masked } };
}

function hideDetail(
  detail: NonNullable<ErrorValue['details']>[string],
  mask: Mask,
): NonNullable<ErrorValue['details']>[string] {
  if (typeof detail === 'string') return mask(detail);
  return typeof detail === 'object' ? detail.map(mask) : detail;
}
