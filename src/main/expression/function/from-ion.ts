// `fromIon(ion, allRows)`: the first value of an Ion text, or all of them. Source: Kestra's FromIonFunction.
import type { Result } from '../../contract/errors.ts';
import { booleanArgument, requiredArgument } from '../argument.ts';
import type { TemplateFunction } from '../extension.ts';
import { isBinaryIon, readBinaryIon } from '../ion/read-binary-ion.ts';
import { readIon } from '../ion/read-ion.ts';
import { raisePebble } from '../raise.ts';
import { JavaBytes, type Value } from '../value.ts';

const expected = "The 'fromIon' function expects an argument 'ion'";

/**
 * `ion` is a text or bytes. Only the first value counts unless `allRows` (default false) is true, which makes a list:
 * Kestra keeps rows of data as Ion values one after another (recorded as xjson-030). Null stays null.
 */
export const fromIon: TemplateFunction = {
  name: 'fromIon',
  argumentNames: ['ion', 'allRows'],
  call(parameters, context) {
    const ion = requiredArgument(parameters, 'ion', `${expected}.`);
    if (ion === null) return null;
    if (typeof ion !== 'string' && !(ion instanceof JavaBytes)) return raisePebble(`${expected} with type string.`);
    context.tick(typeof ion === 'string' ? ion.length : ion.bytes.byteLength);
    const allRows = booleanArgument(parameters, 'allRows') ?? false;
    const values = readAny(ion, allRows ? Number.POSITIVE_INFINITY : 1);
    if (!values.ok) return raisePebble(`Invalid ion: ${values.error}`);
    return allRows ? [...values.value] : (values.value[0] ?? null);
  },
};

function readAny(ion: string | JavaBytes, countMax: number): Result<readonly Value[], string> {
  if (typeof ion === 'string') return readIon(ion, countMax);
  return isBinaryIon(ion.bytes)
    ? readBinaryIon(ion.bytes, countMax)
    : readIon(Buffer.from(ion.bytes).toString('utf8'), countMax);
}
