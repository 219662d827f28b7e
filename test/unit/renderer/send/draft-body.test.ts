// The bytes of a body: text, a file, or a multipart form as a server of another maker reads it.
import { expect, it } from 'vitest';
import { bodyOf } from '../../../../src/renderer/send/draft-body.ts';
import { type Draft, firstDraft } from '../../../../src/renderer/send/draft.ts';

const file = { name: 'a "b".bin', type: '', base64: 'AP8NCg==', bytes: 4 };

function bodyOfDraft(parts: Partial<Draft>) {
  return bodyOf({ ...firstDraft, ...parts });
}

it('a file is sent as its bytes', () => {
  expect(bodyOfDraft({ content: 'file', file })).toEqual({ bytes: Uint8Array.of(0, 255, 13, 10) });
});

it('where no file is chosen yet, the text is sent', () => {
  expect(new TextDecoder().decode(bodyOfDraft({ content: 'file', body: 'x' }).bytes)).toBe('x');
});

it('a form is read by the platform as it was written', async () => {
  const parts = [
    { name: 'city', value: 'Wien\nä--hookbench-boundary-1' },
    { name: 'city', value: '' },
    { name: 'upload', value: '', file },
  ];
  const { bytes, contentType = '' } = bodyOfDraft({ content: 'parts', parts });
  const read = await new Response(Buffer.from(bytes), { headers: { 'Content-Type': contentType } }).formData();
  const upload = read.get('upload');
  expect({
    contentType,
    cities: read.getAll('city'),
    name: upload instanceof File ? upload.name : '',
    bytes: upload instanceof File ? Buffer.from(await upload.arrayBuffer()).toString('hex') : '',
  }).toEqual({
    // The first boundary stands in a value.
    contentType: 'multipart/form-data; boundary=hookbench-boundary-2',
    cities: ['Wien\nä--hookbench-boundary-1', ''],
    name: 'a "b".bin',
    bytes: '00ff0d0a',
  });
});
