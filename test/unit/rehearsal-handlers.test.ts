// The methods that tell of other versions, over a running server.
import { expect, it } from 'vitest';
import { startDiagnosisBench } from './api/diagnosis-bench.ts';

it('a delivery that reached nothing reaches nothing on the other version', async () => {
  const bench = await startDiagnosisBench({});
  const { delivery } = await bench.send({ path: '/nowhere' });
  const told = await bench.app.core.call('deliveries.rehearse', { id: delivery.id, profile: '2.0' });
  await bench.close();
  expect(told.ok && [told.value.answer?.status, told.value.reason?.code]).toEqual([404, 'ROUTE_NOT_FOUND']);
});
