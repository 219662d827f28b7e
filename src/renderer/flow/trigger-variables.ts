// What a trigger would give when it fires, as a beginning for who starts a flow in its place.

/** The variables of a type of trigger as JSON; an empty object for one that is not known. */
export function exampleVariables(type: string, now: Date): string {
  const name = type.slice(type.lastIndexOf('.') + 1);
  return JSON.stringify(variablesOf(name, now), undefined, 2);
}

function at(timeMs: number): string {
  return new Date(timeMs).toISOString();
}

function variablesOf(name: string, now: Date): Readonly<Record<string, unknown>> {
  const dayMs = 24 * 3_600_000;
  switch (name) {
    case 'Schedule':
      return { date: at(now.getTime()), next: at(now.getTime() + dayMs), previous: at(now.getTime() - dayMs) };
    case 'Flow':
      return {
        executionId: 'e1',
        namespace: 'company.team',
        flowId: 'other',
        flowRevision: 1,
        state: 'SUCCESS',
        outputs: {},
      };
    default:
      return {};
  }
}
