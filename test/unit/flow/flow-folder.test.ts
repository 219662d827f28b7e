// The flows folder on a real folder of the disk: every test makes its own, changes it, and waits for what
// is announced.
import { mkdir, rename, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFlowFolder } from '../../../src/main/flow/flow-folder.ts';
import { flowText, newFolder, open, openFolder, settings } from './folder-fixture.ts';

describe('createFlowFolder() reads a folder', () => {
  test('every flow file of it and its subfolders, and nothing else', async () => {
    const { flows } = await open({
      'b.yaml': flowText({ id: 'b' }),
      'sub/a.yml': flowText({ id: 'a' }),
      'hookbench.yaml': 'kestra: "2.0"',
      'b.stubs.yaml': '{}',
      'b.test.yaml': '{}',
      '.git/c.yaml': flowText({ id: 'c' }),
      'node_modules/d.yaml': flowText({ id: 'd' }),
      'e.json': '{}',
    });
    expect(flows.list().map(({ file, id, status }) => [file, id, status])).toEqual([
      ['b.yaml', 'b', 'valid'],
      ['sub/a.yml', 'a', 'valid'],
    ]);
  });

  test('a flow is found by its name, with the revision of its text', async () => {
    const { flows } = await open({ 'a.yaml': flowText({ id: 'a' }) });
    const found = flows.find({ namespace: 'company.team', id: 'a' });
    expect(found.ok && [found.value.id, found.value.revision, found.value.tasks.length]).toEqual(['a', 1, 1]);
  });

  test('the second file with a flow id, by path, is refused and names the first', async () => {
    const { flows } = await open({
      'b.yaml': flowText({ id: 'a' }),
      'a.yaml': flowText({ id: 'a', message: 'first' }),
    });
    expect(flows.list().map(({ file, status, errors }) => [file, status, errors.map(({ code }) => code)])).toEqual([
      ['a.yaml', 'valid', []],
      ['b.yaml', 'invalid', ['FLOW_DUPLICATE']],
    ]);
    expect(flows.list()[1]?.errors[0]?.message).toContain('"a.yaml" holds a flow of the same name');
  });

  test('a file without an id stays listed with its error and place', async () => {
    const { flows } = await open({ 'a.yaml': 'namespace: company.team\ntasks: []\n' });
    const [summary] = flows.list();
    expect([summary?.status, summary?.id, summary?.errors[0]?.code, summary?.errors[0]?.line]).toEqual([
      'invalid',
      undefined,
      'FLOW_INVALID',
      1,
    ]);
  });

  test.each([
    [
      'a file that is not UTF-8',
      Buffer.from([0x69, 0xff, 0xfe]),
      'Cannot read flow file "a.yaml": it is not UTF-8 text',
    ],
    ['a link to nothing', undefined, 'Cannot read flow file "a.yaml": it is a link to a file that is not there'],
  ])('%s stays listed as unreadable', async (_, content, message) => {
    const folder = await newFolder({});
    if (content === undefined) await symlink(join(folder, 'gone'), join(folder, 'a.yaml'));
    else await writeFile(join(folder, 'a.yaml'), content);
    const { flows } = await openFolder(folder);
    expect(flows.list()[0]?.errors).toEqual([{ code: 'FILE_UNREADABLE', message, file: 'a.yaml' }]);
  });

  test.each([
    ['a folder that is not there', 'nothing', 'there is no such folder'],
    ['a file', 'a.yaml', 'it is a file, not a folder'],
  ])('%s cannot be used', async (_, name, reason) => {
    const folder = await newFolder({ 'a.yaml': '' });
    const opened = await createFlowFolder({ ...settings, folder: join(folder, name), announce: () => {} });
    expect(opened).toEqual({
      ok: false,
      error: {
        code: 'FLOWS_UNUSABLE',
        message: `Cannot read flows folder "${join(folder, name)}": ${reason}`,
        file: join(folder, name),
      },
    });
  });
});

describe('createFlowFolder() with many flows', () => {
  /** So many that not all are judged at the start. */
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`m${at}.yaml`, flowText({ id: `m${at}` })]));

  test('begins before all are judged, and has them all for who lists them', async () => {
    const { flows } = await open({ ...many, 'z.yaml': 'id: z\nnamespace: company.team\n' });
    const before = flows.counts();
    await flows.judged();
    const statuses = flows.list().map(({ status }) => status);
    expect([before.waiting > 0, flows.counts(), statuses.filter((each) => each === 'valid').length]).toEqual([
      true,
      { flows: 31, invalid: 1, waiting: 0 },
      30,
    ]);
  });

  test('finds a flow that was not judged yet', async () => {
    const { flows } = await open(many);
    const found = flows.find({ namespace: 'company.team', id: 'm29' });
    expect([found.ok && found.value.revision, flows.counts().waiting > 0]).toEqual([1, true]);
  });

  test('tells of a flow that turns out to be invalid', async () => {
    const { flows, told } = await open({ ...many, 'z.yaml': 'id: z\nnamespace: company.team\n' });
    void flows.judged();
    await told('flow.changed', 'z.yaml');
    expect(flows.file('z.yaml')?.status).toBe('invalid');
  });

  test('serves the last valid text of a flow that nobody asked for before it became invalid', async () => {
    const { folder, flows } = await open({ ...many, 'z.yaml': flowText({ id: 'z' }) });
    await writeFile(join(folder, 'z.yaml'), 'id: z\nnamespace: company.team\n');
    await flows.refresh(['z.yaml']);
    expect([flows.file('z.yaml')?.status, flows.find({ namespace: 'company.team', id: 'z' }).ok]).toEqual([
      'stale',
      true,
    ]);
  });
});

describe('createFlowFolder() follows its folder', () => {
  test('a new file is served', async () => {
    const { folder, flows, told } = await open({});
    await writeFile(join(folder, 'a.yaml'), flowText({ id: 'a' }));
    await told('flow.changed', 'a.yaml');
    expect(flows.find({ namespace: 'company.team', id: 'a' }).ok).toBe(true);
  });

  test('a file in a new subfolder is served', async () => {
    const { folder, flows, told } = await open({});
    await mkdir(join(folder, 'deep/er'), { recursive: true });
    await writeFile(join(folder, 'deep/er/a.yaml'), flowText({ id: 'a' }));
    await told('flow.changed', 'deep/er/a.yaml');
    expect(flows.find({ namespace: 'company.team', id: 'a' }).ok).toBe(true);
  });

  test('a changed file has the next revision', async () => {
    const { folder, flows, told } = await open({ 'a.yaml': flowText({ id: 'a' }) });
    await writeFile(join(folder, 'a.yaml'), flowText({ id: 'a', message: 'changed' }));
    await told('flow.changed', 'a.yaml');
    const found = flows.find({ namespace: 'company.team', id: 'a' });
    expect(found.ok && [found.value.revision, found.value.tasks[0]?.properties.get('message')]).toEqual([2, 'changed']);
  });

  test('a file that an editor writes aside and renames over the old one is read', async () => {
    const { folder, flows, told } = await open({ 'a.yaml': flowText({ id: 'a' }) });
    await writeFile(join(folder, '.a.yaml.swp'), flowText({ id: 'a', message: 'renamed' }));
    await rename(join(folder, '.a.yaml.swp'), join(folder, 'a.yaml'));
    await told('flow.changed', 'a.yaml');
    const found = flows.find({ namespace: 'company.team', id: 'a' });
    expect(found.ok && found.value.tasks[0]?.properties.get('message')).toBe('renamed');
  });

  test('a removed file is not served any more', async () => {
    const { folder, flows, told } = await open({ 'a.yaml': flowText({ id: 'a' }) });
    await unlink(join(folder, 'a.yaml'));
    await told('flow.removed', 'a.yaml');
    expect([flows.list(), flows.find({ namespace: 'company.team', id: 'a' }).ok]).toEqual([[], false]);
  });

  test('an invalid edit is listed with its error while the last valid version serves', async () => {
    const { folder, flows, told } = await open({ 'a.yaml': flowText({ id: 'a' }) });
    await writeFile(join(folder, 'a.yaml'), 'id: a\nnamespace: "company.team\n');
    await told('flow.changed', 'a.yaml');
    const [summary] = flows.list();
    const found = flows.find({ namespace: 'company.team', id: 'a' });
    expect([summary?.status, summary?.errors[0]?.code, found.ok && found.value.revision]).toEqual([
      'stale',
      'FLOW_INVALID',
      1,
    ]);
  });

  test('the text of a stale flow is the one of the file', async () => {
    const { folder, flows, told } = await open({ 'a.yaml': flowText({ id: 'a' }) });
    await writeFile(join(folder, 'a.yaml'), 'id: [');
    await told('flow.changed', 'a.yaml');
    const source = flows.source({ namespace: 'company.team', id: 'a' });
    expect(source.ok && source.value.source).toBe('id: [');
  });

  test('a repaired file is valid again', async () => {
    const { folder, flows, told } = await open({ 'a.yaml': 'id: [' });
    await writeFile(join(folder, 'a.yaml'), flowText({ id: 'a' }));
    await told('flow.changed', 'a.yaml');
    expect(flows.list().map(({ status, errors }) => [status, errors])).toEqual([['valid', []]]);
  });

  test('stubs beside a flow count at once, a faulty edit leaves the last good ones, and removed they are gone', async () => {
    const { folder, flows, told, until } = await open({ 'a.yaml': flowText({ id: 'a' }) });
    const file = join(folder, 'a.stubs.yaml');
    const stubs = () => {
      const found = flows.find({ namespace: 'company.team', id: 'a' });
      return found.ok ? found.value.stubs : undefined;
    };
    await writeFile(file, 'log: {}\n');
    await told('flow.changed', 'a.yaml');
    const good = stubs();
    await writeFile(file, 'log: {nope: 1}\n');
    await until(() => stubs()?.problem !== undefined);
    const faulty = stubs();
    const [summary] = flows.list();
    await unlink(file);
    await until(() => stubs() === undefined);
    expect([
      [...(good?.tasks.keys() ?? [])],
      [...(faulty?.tasks.keys() ?? [])],
      summary?.stubs?.problems[0]?.line,
    ]).toEqual([['log'], ['log'], 1]);
  });

  test('the second file serves when the first one with its flow id goes', async () => {
    const { folder, flows, told } = await open({
      'a.yaml': flowText({ id: 'a' }),
      'b.yaml': flowText({ id: 'a', message: 'second' }),
    });
    await unlink(join(folder, 'a.yaml'));
    await told('flow.changed', 'b.yaml');
    const found = flows.find({ namespace: 'company.team', id: 'a' });
    expect(found.ok && found.value.tasks[0]?.properties.get('message')).toBe('second');
  });

  test('flows go on serving while the folder is away, and are read again when it is back', async () => {
    const { folder, flows, told } = await open({ 'a.yaml': flowText({ id: 'a' }) });
    await rename(folder, `${folder}-away`);
    await told('gone');
    expect([flows.find({ namespace: 'company.team', id: 'a' }).ok, flows.problem()?.code]).toEqual([
      true,
      'FLOWS_UNUSABLE',
    ]);
    await writeFile(join(`${folder}-away`, 'a.yaml'), flowText({ id: 'a', message: 'back' }));
    await rename(`${folder}-away`, folder);
    await told('flow.changed', 'a.yaml');
    const found = flows.find({ namespace: 'company.team', id: 'a' });
    expect([found.ok && found.value.tasks[0]?.properties.get('message'), flows.problem()]).toEqual(['back', undefined]);
  });

  test('of a thousand rapid saves the last one serves', async () => {
    const { folder, flows, until } = await open({ 'a.yaml': flowText({ id: 'a' }) });
    for (let save = 1; save <= 1000; save++) {
      await writeFile(join(folder, 'a.yaml'), flowText({ id: 'a', message: `save ${save}` }));
    }
    const message = () => {
      const found = flows.find({ namespace: 'company.team', id: 'a' });
      return found.ok && found.value.tasks[0]?.properties.get('message');
    };
    await until(() => message() === 'save 1000');
    expect(message()).toBe('save 1000');
  });
});
