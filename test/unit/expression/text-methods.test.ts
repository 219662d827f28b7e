// Methods of texts.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    'what is asked of texts',
    "{{ s.length() }} {{ s.indexOf('b') }} {{ s.startsWith('a') }} {{ s.compareTo('abd') }} {{ s.hashCode() }}",
    { s: 'abc' },
    '3 1 true -1 96354',
    '1.3',
  ] as const,
  [
    'what is made of texts',
    "{{ s.toUpperCase() }} {{ s.concat('!') }} {{ s.replace('b', '$1') }} {{ s.strip() }}",
    { s: 'abc' },
    'ABC abc! a$1c abc',
    '1.3',
  ] as const,
  [
    "patterns are Java's",
    "{{ s.matches('a.c') }} {{ s.replaceAll('[ab]', 'x') }} {{ s.replaceFirst('[ab]', 'x') }} {{ s.split('b') }}",
    { s: 'abc' },
    'true xxc xbc ["a","c"]',
    '1.3',
  ] as const,
  [
    'a bad pattern is a call that failed',
    "{{ s.matches('[') }}",
    { s: 'a' },
    "error: io.pebbletemplates.pebble.error.PebbleException: Could not call matches ({{ s.matches('[') }}:1)",
    '1.3',
  ] as const,
  [
    'variables reach methods with an index',
    '{{ s.substring(i) }} {{ s.charAt(i) }} {{ s.repeat(i) }}',
    { s: 'abc', i: 1 },
    'bc b abc',
    '1.3',
  ] as const,
  [
    'an index out of range is a call that failed',
    '{{ s.substring(i) }}',
    { s: 'abc', i: 9 },
    'error: io.pebbletemplates.pebble.error.PebbleException: Could not call substring ({{ s.substring(i) }}:1)',
    '1.3',
  ] as const,
  ['bytes print as Base64', '{{ s.bytes }}', { s: 'abc' }, '"YWJj"', '1.3'] as const,
  [
    'streams cannot be read',
    '{{ s.lines() | className }}',
    { s: 'abc' },
    'java.util.stream.ReferencePipeline$Head',
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
