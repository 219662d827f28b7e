// The executions that a search finds.
import { expect, it } from 'vitest';
import { searchExecutions } from '../../../../src/main/api/kestra/search-executions.ts';
import type { RestParts } from '../../../../src/main/api/kestra/rest-parts.ts';
import { createTestRestParts } from '../../../test-rest-parts.ts';
import { sampleExecution } from '../../journal/sample-records.ts';

async function search(text: string, parts: RestParts): Promise<unknown> {
  const found = await searchExecutions({ tenant: 'main', query: new URLSearchParams(text) }, parts);
  if (!found.ok) return found.error.kind;
  // The answer is a page of executions.
  const { results, total } = JSON.parse(found.value) as { results: readonly { id: string }[]; total: number };
  return [results.map(({ id }) => id).join(), total];
}

async function partsWith(...ids: readonly string[]): Promise<RestParts> {
  const parts = createTestRestParts();
  for (const id of ids) {
    const execution = { ...sampleExecution(id), labels: [{ key: 'id', value: id }] };
    await parts.journal.append([{ type: 'execution', execution }]);
  }
  const other = { ...sampleExecution('other'), tenantId: 'other' };
  await parts.journal.append([{ type: 'execution', execution: other }]);
  return parts;
}

it.each([
  ['', ['c,b,a', 3]],
  ['page=2&size=2', ['a', 3]],
  ['sort=id:asc', ['a,b,c', 3]],
  ['sort=state.startDate:desc,id:desc', ['c,b,a', 3]],
  ['filters[labels][EQUALS][id]=b', ['b', 1]],
  ['namespace=company&labels=id:c', ['c', 1]],
  ['filters[namespace][EQUALS]=nothing', ['', 0]],
  ['state=KILLED', ['', 0]],
  ['sort=nothing:asc', 'invalidParameter'],
  ['size=0', 'invalidEntity'],
  ['filters[x][EQUALS]=1', 'illegalArgument'],
])('finds by %s', async (text, found) => {
  expect(await search(text, await partsWith('a', 'b', 'c'))).toEqual(found);
});
