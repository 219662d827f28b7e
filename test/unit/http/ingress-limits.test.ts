// Bounds that are settings.
import { expect, it } from 'vitest';
import { ingressLimits } from '../../../src/main/config.ts';
import { withSettings } from '../../../src/main/http/ingress-limits.ts';

it('bounds that are settings follow them, and the others stay', () => {
  const settings = { bodyBytesMax: 1, requestsMax: 2 };
  const limits = withSettings(ingressLimits, settings);
  const before = [limits.bodyBytesMax, limits.requestsMax];
  Object.assign(settings, { bodyBytesMax: 10, requestsMax: 20 });
  expect([before, limits.bodyBytesMax, limits.requestsMax, limits.headerBytesMax]).toEqual([
    [1, 2],
    10,
    20,
    ingressLimits.headerBytesMax,
  ]);
});
