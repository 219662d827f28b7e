// Properties that the newer version does not know: renamed, moved or gone.
// Source: observed-flow.md §1.1 and §2.4, kestra-flow.md §11, real-use.md.
import { isMap, isScalar, isSeq } from 'yaml';
import {
  type Edit,
  type FlowText,
  type MapNode,
  memberOf,
  type MemberNode,
  removeMember,
  replaceNode,
  textOf,
} from './flow-text.ts';
import type { Finding, Rule } from './replacement.ts';

const goneFromFlow: ReadonlyMap<string, string> = new Map([
  ['pluginDefaults', 'Write the values at each task, or set defaults in the configuration of Kestra'],
  ['taskDefaults', 'Write the values at each task, or set defaults in the configuration of Kestra'],
  ['listeners', 'Write the tasks under afterExecution, with runIf in place of the conditions'],
  ['workerGroup', 'Write workerSelector'],
]);
const goneFromOptions: ReadonlyMap<string, string> = new Map([
  ['basicAuthUser', 'Write options.auth with type: BASIC and username'],
  ['basicAuthPassword', 'Write options.auth with type: BASIC and password'],
  ['connectTimeout', 'Write options.timeout.connectTimeout'],
  ['readTimeout', 'Write options.timeout.readIdleTimeout'],
]);
const httpTask = /\.http\.(?:Request|Download)$/;

/** Fields of the flow, of retries, of HTTP requests and of triggers on flows. */
export const rewriteFields: Rule = (text, { from, to }) => {
  if (!from.hasLegacyFlowFields || to.hasLegacyFlowFields) return [];
  return [
    ...[...goneFromFlow].flatMap(([name, instead]) =>
      findingOf(memberOf(text.root, name), `${name} of a flow`, instead),
    ),
    ...variablesAsList(text),
    ...text.maps.flatMap((map) => [
      ...renameMaxAttempt(map),
      ...moveAllowFailed(text, map),
      ...findOldOptions(map),
      ...others(text, map),
    ]),
  ];
};

function findingOf(member: MemberNode | undefined, what: string, instead: string): readonly Finding[] {
  return member === undefined ? [] : [{ offset: member.key.range[0], what, instead }];
}

function variablesAsList({ root }: FlowText): readonly Finding[] {
  const variables = memberOf(root, 'variables');
  if (!isSeq(variables?.value)) return [];
  return findingOf(variables, 'variables as a list', 'Write a map: one line name: value for each variable');
}

/** Only within `retry`, since a task of a plugin may have a property of that name. */
function renameMaxAttempt(map: MapNode): readonly Finding[] {
  const retry = memberOf(map, 'retry')?.value;
  if (!isMap(retry)) return [];
  const member = memberOf(retry, 'maxAttempt');
  if (member === undefined) return [];
  const found = { offset: member.key.range[0], what: 'maxAttempt of a retry', instead: 'Write maxAttempts' };
  const isTaken = memberOf(retry, 'maxAttempts') !== undefined;
  return [isTaken ? found : { ...found, edits: [replaceNode(member.key, 'maxAttempts')] }];
}

function moveAllowFailed(text: FlowText, task: MapNode): readonly Finding[] {
  const member = memberOf(task, 'allowFailed');
  if (member === undefined || !httpTask.test(textOf(task, 'type') ?? '')) return [];
  const edits = editsOfAllowFailed(text, task, member);
  const found = {
    offset: member.key.range[0],
    what: 'allowFailed of an HTTP task',
    instead: 'Write options.allowFailed',
  };
  return [edits === undefined ? found : { ...found, edits }];
}

/** Joins the options that are there, or makes them in its own place. */
function editsOfAllowFailed(text: FlowText, task: MapNode, member: MemberNode): readonly Edit[] | undefined {
  const { key, value } = member;
  if (!isScalar(value)) return undefined;
  const written = text.source.slice(key.range[0], value.range[1]);
  const options = memberOf(task, 'options');
  if (options === undefined) {
    const [before, after] =
      task.flow === true ? ['options: {', '}'] : [`options:\n${indentOf(text, key.range[0])}  `, ''];
    return [{ from: key.range[0], to: value.range[1], text: before + written + after }];
  }
  const map = isMap(options.value) ? options.value : undefined;
  const first = map?.items[0]?.key.range[0];
  const removal = removeMember(text, task, member);
  if (map === undefined || first === undefined || removal === undefined) return undefined;
  if (memberOf(map, 'allowFailed') !== undefined) return undefined;
  const separator = map.flow === true ? ', ' : `\n${indentOf(text, first)}`;
  return [removal, { from: first, to: first, text: written + separator }];
}

/** As many blanks as stand before a place in its line; a dash of a list counts as one. */
function indentOf({ source }: FlowText, offset: number): string {
  return ' '.repeat(offset - (source.lastIndexOf('\n', offset - 1) + 1));
}

function findOldOptions(task: MapNode): readonly Finding[] {
  const map = memberOf(task, 'options')?.value;
  if (!isMap(map) || !httpTask.test(textOf(task, 'type') ?? '')) return [];
  return [...goneFromOptions].flatMap(([name, instead]) =>
    findingOf(memberOf(map, name), `options.${name} of an HTTP task`, instead),
  );
}

function others({ root }: FlowText, map: MapNode): readonly Finding[] {
  const type = textOf(map, 'type') ?? '';
  const found: Finding[] = [];
  if (map !== root && type !== '') {
    found.push(...findingOf(memberOf(map, 'workerGroup'), 'workerGroup of a task', 'Write workerSelector'));
  }
  if (type.endsWith('.trigger.Flow')) {
    const instead = 'Write dependsOn with a list of namespace, flowId and states, and window';
    found.push(...findingOf(memberOf(map, 'preconditions'), 'preconditions of a trigger on flows', instead));
  }
  const cron = textOf(map, 'cron')?.trim().split(/\s+/) ?? [];
  if (type.endsWith('.trigger.Schedule') && cron.length === 6 && textOf(map, 'withSeconds') !== 'true') {
    found.push(...findingOf(memberOf(map, 'cron'), 'cron of six parts', 'Write five parts, or add withSeconds: true'));
  }
  if (type.endsWith('.flow.Pause')) {
    found.push(
      ...findingOf(memberOf(map, 'tasks'), 'tasks of a Pause', 'Write them behind the Pause, or one as onPause'),
    );
  }
  return found;
}
