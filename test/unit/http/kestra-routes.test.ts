// Kestra's REST addresses: its JSON and its errors, by profile.
import { describe, expect, it } from 'vitest';
import { printExecution, printLogs } from '../../../src/main/api/kestra-json.ts';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { sampleExecution } from '../journal/sample-records.ts';
import { keep, startControl, token } from './control-fixture.ts';

describe.each(profiles)('addKestraRoutes() as Kestra %s', (profile) => {
  const switches = switchesOf(profile);

  it('answers an execution in its own JSON', async () => {
    const { ask, journal } = await startControl({ switches });
    await keep(journal, sampleExecution('e1'));
    const response = await ask('/api/v1/main/executions/e1');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await response.text()).toBe(printExecution(sampleExecution('e1'), switches));
  });

  it('answers the logs of an execution, and none where there is no such execution', async () => {
    const { ask, journal } = await startControl({ switches });
    const log = {
      executionId: 'e1',
      namespace: 'company.team',
      flowId: 'hello',
      timestamp: '2026-01-10T00:00:01.5Z',
      level: 'INFO',
      message: '<😀>',
    } as const;
    await keep(journal, sampleExecution('e1'));
    await journal.append([{ type: 'log', log }]);
    const expected = printLogs([log], { switches, tenantId: 'main' }).replace('😀', '\\uD83D\\uDE00');
    const paths = ['/api/v1/main/logs/e1', '/api/v1/main/logs/e2', '/api/v1/other/logs/e1'];
    const texts = await Promise.all(paths.map(async (path) => (await ask(path)).text()));
    expect(texts).toEqual([expected, '[]', '[]']);
  });

  it.each(['/api/v1/main/executions/none', '/api/v1/other/executions/e1'])(
    'answers 404 in its own words for %s',
    async (path) => {
      const { ask, journal } = await startControl({ switches });
      await keep(journal, sampleExecution('e1'));
      const response = await ask(path);
      const type = switches.answersProblems ? 'application/problem+json' : 'application/json';
      expect([response.status, response.headers.get('content-type')]).toEqual([404, type]);
      const name = switches.answersProblems ? 'detail' : 'message';
      expect(await response.json()).toMatchObject({
        [name]: switches.answersProblems ? 'Resource not found' : 'Not Found',
      });
    },
  );

  it('answers 401 in its own words without the token', async () => {
    const { ask } = await startControl({ switches });
    const response = await ask('/api/v1/main/executions/e1', { headers: {} });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Basic realm=Kestra']);
    const text = await response.text();
    expect(switches.answersProblems ? JSON.parse(text).title : text).toBe(
      switches.answersProblems ? 'Authentication required' : '',
    );
  });

  it('takes the token as a Basic password', async () => {
    const { ask } = await startControl({ switches });
    const authorization = `Basic ${Buffer.from(`admin:${token}`).toString('base64')}`;
    expect((await ask('/api/v1/main/logs/e1', { headers: { authorization } })).status).toBe(200);
  });

  it.each([
    ['GET', '/api/v1/main/nothing/there', 501, 'Hookbench does not serve GET /api/v1/main/nothing/there'],
    [
      'PUT',
      '/api/v1/main/executions/search',
      405,
      'Method [PUT] not allowed for URI [/api/v1/main/executions/search].',
    ],
  ])('answers %s %s with %i', async (method, path, status, text) => {
    const { ask } = await startControl({ switches });
    const response = await ask(path, { method, headers: { authorization: `Bearer ${token}` } });
    expect([response.status, (await response.text()).includes(text)]).toEqual([status, true]);
  });

  it('answers a body that is too large in its own words', async () => {
    const { ask } = await startControl({ switches, apiLimits: { callBytesMax: 10 } });
    const body = 'more than ten bytes';
    const headers = { authorization: `Bearer ${token}` };
    const response = await ask('/api/v1/main/flows/validate', { method: 'POST', headers, body });
    const type = switches.answersProblems ? 'application/problem+json' : 'application/json';
    expect([response.status, response.headers.get('content-type')]).toEqual([413, type]);
  });
});
