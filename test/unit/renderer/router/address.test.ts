// Every object has an address, and every address leads back to its object.
import { describe, expect, it } from 'vitest';
import { formatPath, parsePath, type Place } from '../../../../src/renderer/router/address.ts';

const places: readonly { readonly path: string; readonly place: Place }[] = [
  { path: '/deliveries', place: { screen: 'deliveries' } },
  { path: '/deliveries/4f', place: { screen: 'deliveries', id: '4f' } },
  { path: '/flows', place: { screen: 'flows' } },
  { path: '/flows/company.team/a%2Fb', place: { screen: 'flow', namespace: 'company.team', id: 'a/b' } },
  { path: '/flows/c/f/triggers', place: { screen: 'flow', namespace: 'c', id: 'f', tab: 'triggers' } },
  { path: '/executions', place: { screen: 'executions' } },
  { path: '/executions/4f', place: { screen: 'execution', id: '4f' } },
  { path: '/executions/4f/logs', place: { screen: 'execution', id: '4f', tab: 'logs' } },
  { path: '/namespaces', place: { screen: 'namespaces' } },
  { path: '/namespaces/company.team', place: { screen: 'namespace', namespace: 'company.team' } },
  { path: '/playground', place: { screen: 'playground' } },
  { path: '/doctor', place: { screen: 'doctor' } },
  { path: '/settings', place: { screen: 'settings' } },
  { path: '/send', place: { screen: 'send' } },
  { path: '/send/company.team/f', place: { screen: 'send', namespace: 'company.team', id: 'f' } },
];

describe('parsePath() and formatPath()', () => {
  it.each(places)('$path is a place and its address', ({ path, place }) => {
    expect({ place: parsePath(path), path: formatPath(place) }).toEqual({ place, path });
  });

  it.each([
    ['/', { screen: 'deliveries' }],
    ['', { screen: 'deliveries' }],
    ['/flows/only-a-namespace', { screen: 'flows' }],
    ['/ui/main/executions/company.team/f/4f', { screen: 'execution', id: '4f' }],
    ['/ui/main/flows', { screen: 'unknown', path: '/ui/main/flows' }],
    ['/none', { screen: 'unknown', path: '/none' }],
    ['/flows/%zz/a', { screen: 'unknown', path: '/flows/%zz/a' }],
  ])('%s leads to %j', (path, place) => {
    expect(parsePath(path)).toEqual(place);
  });
});
