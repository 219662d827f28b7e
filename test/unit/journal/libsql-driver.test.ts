// libsql: the cases of every driver, and the value that would end the process.
import { expect, it } from 'vitest';
import { openLibsql } from '../../../src/main/journal/libsql-driver.ts';
import { describeDriver } from './driver-cases.ts';

describeDriver('libsql', openLibsql);

it.each([true, undefined])('libsql is never given %s, over which it would abort', (value) => {
  const driver = openLibsql(':memory:');
  const select = driver.prepare('SELECT ? AS value');
  // As data of a wrong type would reach it, past the compiler.
  const values: string[] = JSON.parse('[]').concat(value);
  for (const call of [() => select.get(values), () => select.all(values), () => select.run(values)]) {
    expect(call).toThrow(TypeError);
  }
  driver.close();
});
