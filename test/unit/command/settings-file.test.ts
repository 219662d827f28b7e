// Settings files: texts with their places, and a sentence with a place for everything that is wrong.
import { describe, expect, it } from 'vitest';
import { settingsOfFile } from '../../../src/main/command/settings-file.ts';

const file = '/team/flows/hookbench.yaml';
const read = (text: string) => settingsOfFile({ file, text, refused: { trust: 'a folder cannot trust itself' } });

it('scalars are the texts that stand there', () => {
  const { given } = read('kestra: 2.0\nport: 0x10\ntenant: "main"\nstrictAddresses: true\nurl:\ndata: ../kept\n');
  expect([...given].map(([name, { text }]) => [name, text])).toEqual([
    ['kestra', '2.0'],
    ['port', '0x10'],
    ['tenant', 'main'],
    ['strictAddresses', 'true'],
    ['data', '/team/kept'],
  ]);
});

it.each(['', '# nothing set\n', '---\n'])('a file without settings gives none: %j', (text) => {
  expect(read(text)).toMatchObject({ given: new Map(), errors: [], remarks: [] });
});

describe('what is wrong', () => {
  const cases = [
    {
      text: 'port: [1]\n',
      errors: [
        {
          message: 'Cannot read setting "port": a list or a map is not a single value',
          line: 1,
          column: 7,
          field: 'port',
        },
      ],
    },
    {
      text: '- a\n',
      errors: [{ message: 'Cannot read settings: the file is not a map of names', line: 1, column: 1 }],
    },
    {
      text: 'a: 1\n b: 2\n',
      errors: [
        { message: 'Cannot read settings: Nested mappings are not allowed in compact mappings', line: 1, column: 4 },
        { message: 'Cannot read settings: Implicit keys need to be on a single line', line: 1, column: 4 },
      ],
      remarks: [{ field: 'a' }],
    },
    {
      text: 'kestra: 1.3\nports: 1\n',
      remarks: [
        {
          message: 'Setting "ports" is passed over: there is no such setting (did you mean "port"?)',
          line: 2,
          column: 1,
          field: 'ports',
        },
      ],
    },
    {
      text: 'trust: true\n',
      remarks: [{ message: 'Setting "trust" is passed over: a folder cannot trust itself', line: 1, column: 8 }],
    },
  ];
  it.each(cases)('$text', ({ text, errors = [], remarks = [] }) => {
    const found = read(text);
    expect(found.errors).toEqual(
      errors.map((error) => expect.objectContaining({ code: 'SETTING_INVALID', file, ...error })),
    );
    expect(found.remarks).toEqual(
      remarks.map((remark) => expect.objectContaining({ code: 'SETTING_INVALID', file, ...remark })),
    );
  });
});
