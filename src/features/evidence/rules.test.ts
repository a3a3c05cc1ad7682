import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleOf } from './file-titles.ts';
import { readEvidenceForm } from './forms.ts';
import { mayAdd, movedTo, publicFileAddress } from './rules.ts';

const form = (fields: Record<string, string>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
};

describe('a place in the order', () => {
  it('is where it was asked for, within the list, and loses nobody', () => {
    expect(movedTo(['a', 'b', 'c'], 'c', 1)).toEqual(['c', 'a', 'b']);
    expect(movedTo(['a', 'b', 'c'], 'a', 99)).toEqual(['b', 'c', 'a']);
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), fc.integer(), (ids, at, place) => {
        const id = ids[at % ids.length] ?? '';
        const moved = movedTo(ids, id, place);
        expect(moved.toSorted()).toEqual(ids.toSorted());
        expect(moved.indexOf(id)).toBe(Math.min(Math.max(place, 1), ids.length) - 1);
      }),
    );
  });
});

describe('bounds', () => {
  it('are ten files at once and sixty pieces an item', () => {
    expect([mayAdd(0, 10).ok, mayAdd(0, 11).ok, mayAdd(59, 1).ok, mayAdd(60, 1).ok]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('the time a piece covers', () => {
  const read = (fields: Record<string, string>) =>
    readEvidenceForm(form({ title: 'ก', page: 'ก', ...fields }), 'page', true);

  it('is typed with its last day and kept half-open', () => {
    const done = read({ coversFrom: '1 ต.ค. 2565', coversTo: '2566-09-30', datedOn: '' });
    expect(
      done.ok && [done.value.told.coversFrom, done.value.told.coversTo, done.value.told.datedOn].map(String),
    ).toEqual(['2022-10-01', '2023-10-01', 'null']);
    const oneDay = read({ coversFrom: '1/1/2566', coversTo: '1/1/2566' });
    expect(oneDay.ok && String(oneDay.value.told.coversTo)).toBe('2023-01-02');
  });

  it.each([
    [{ coversFrom: '2/1/2566', coversTo: '1/1/2566' }, 'coversTo'],
    [{ coversFrom: '1/1/2566' }, 'coversTo'],
    [{ coversTo: '1/1/2566' }, 'coversFrom'],
    [{ datedOn: '30 กุมภาพันธ์ 2566' }, 'datedOn'],
    [{ title: '' }, 'title'],
    [{ page: ' ' }, 'page'],
  ])('%o is told at %s', (fields, name) => {
    const done = read(fields as Record<string, string>);
    expect(!done.ok && Object.keys(done.error)).toEqual([name]);
  });

  it.each([
    'javascript:alert(1)',
    'ftp://a.example/',
    'https://u:p@a.example/',
    'a.example',
    `https://a.example/${'x'.repeat(2000)}`,
  ])('a link is no %s', (url) => {
    const done = readEvidenceForm(form({ title: 'ก', url }), 'link', true);
    expect(!done.ok && Object.keys(done.error)).toEqual(['url']);
  });
});

describe('the title of a file', () => {
  it('is what was typed, else its name without the ending', () => {
    expect(titleOf('', 'รายงาน.2566.pdf', 1)).toBe('รายงาน.2566');
    expect(titleOf('รายงานผล', 'a.pdf', 1)).toBe('รายงานผล');
    expect(titleOf('รายงานผล', 'a.pdf', 2)).toBe('รายงานผล · a');
    expect([...titleOf('', `${'ก'.repeat(400)}.pdf`, 1)]).toHaveLength(300);
    expect(titleOf('', '.pdf', 1)).toBe('.pdf');
  });

  it('leads to an address that any name fits into', () => {
    const address = publicFileAddress({ fiscalYear: 2566, item: 'O14' }, 'x', 'ก/ข ? #.pdf');
    expect(new URL(address, 'http://a').pathname.split('/')).toHaveLength(7);
  });
});
