import { describe, expect, it } from 'vitest';
import { parseUpload } from './forms.ts';

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

describe('an upload', () => {
  it.each([
    ['รายงาน.docx', 'รายงาน.docx'],
    ['C:\\งาน\\รายงาน.pdf', 'รายงาน.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['a\u0000b\r\n.md', 'ab.md'],
    ['/', 'report'],
    [`${'ก'.repeat(300)}.docx`, `${'ก'.repeat(195)}.docx`],
  ])('named %j is called %j', async (name, called) => {
    const file = new File(['x'], 'x');
    Object.defineProperty(file, 'name', { value: name });
    const form = { get: (field: string) => (field === 'file' ? file : null) } as FormData;
    expect(await parseUpload(form)).toMatchObject({ ok: true, value: { fileName: called } });
  });

  it('takes the file before the text, and the text where the file field is empty', async () => {
    const both = await parseUpload(formOf({ file: new File(['ไฟล์'], 'a.md'), text: 'วาง', year: '2566' }));
    expect(both).toMatchObject({ ok: true, value: { fileName: 'a.md', year: 2566, scheme: 'nacc' } });
    const pasted = await parseUpload(formOf({ file: new File([], ''), text: 'วาง', year: '' }));
    expect(pasted).toMatchObject({ ok: true, value: { fileName: 'pasted.md', year: null } });
    if (pasted.ok) expect(new TextDecoder().decode(pasted.value.bytes)).toBe('วาง');
  });

  it('hands an empty file on, so that the reader says that it is empty', async () => {
    expect(await parseUpload(formOf({ file: new File([], 'empty.docx') }))).toMatchObject({
      ok: true,
      value: { fileName: 'empty.docx' },
    });
  });

  it.each(['25660', '2366', '๒๕๖๖', '2566 ', '-1', '1e3'])('refuses the year %j', async (year) => {
    expect(await parseUpload(formOf({ text: 'x', year }))).toMatchObject({
      ok: false,
      error: { code: 'bad-year' },
    });
  });
});
