// Figures of tasks, recorded or ours, in one comparable shape: without what is of the machine that measured.
import type { Metric } from '../../src/main/contract/model.ts';

/** A figure; the recorder wrote a name for how long something took, and null where a script named no tags. */
export type RecordedMetric = Pick<Metric, 'taskId' | 'type'> & {
  readonly name: string | null;
  readonly value: number | string | null;
  readonly tags: Metric['tags'] | null;
};

/**
 * In one order, without what is of the machine: how long something took, how much of an answer had come when its head
 * was read, how long a text is that holds dates and names of files (`taskruns` have the texts).
 */
export function comparedMetrics(
  metrics: readonly RecordedMetric[],
  taskruns: readonly unknown[] = [],
): readonly RecordedMetric[] {
  const texts = taskruns.map((each) => JSON.stringify(each));
  const masked = metrics.map(({ taskId, type, name, value, tags }) => {
    const own = texts.filter((text) => text.includes(`"taskId":"${taskId}"`));
    const isOfMachine =
      (type === 'timer' && name?.endsWith('duration') === true) ||
      name === 'response.bytes' ||
      (name === 'length' && own.some((text) => /<date>|\/<n>\./.test(text)));
    return { taskId, type, name: name ?? '', value: isOfMachine ? '<of the machine>' : value, tags: tags ?? {} };
  });
  return masked.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
