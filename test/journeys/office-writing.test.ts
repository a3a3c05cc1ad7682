import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { follow } from '../support/journey.ts';
import { type OpenSite, openYearSite, pathOf } from '../support/office-journey.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openYearSite();
});
afterAll(() => site?.close());

const viewport = { width: 1280, height: 900 };

describe('with scripts, news and pages', { timeout: 60_000 }, () => {
  it('are looked at, saved, and saved again: a button named "action" hides no address', async () => {
    const officer = await site.enter('ita-officer', { viewport });
    const press = (name: string) =>
      follow(officer, () => officer.getByRole('button', { name, exact: true }).click());

    await officer.goto(`${site.url}/office/news/new`);
    await officer.fill('[name=title]', 'ประชุมประชาคมตำบล');
    await officer.fill('[name=body]', 'วาระ');
    const tool = (name: string) => officer.getByRole('toolbar').getByRole('button', { name, exact: true });
    await tool('หัวข้อ').click();
    expect(await officer.inputValue('[name=body]')).toBe('## วาระ');
    await officer.press('[name=body]', 'End');
    await officer.keyboard.type('\n\nแผน\nงบ');
    await officer.evaluate("document.querySelector('[name=body]').setSelectionRange(9, 15)");
    await tool('รายการ').click();
    expect(await officer.inputValue('[name=body]')).toBe('## วาระ\n\n- แผน\n- งบ');
    await officer.fill('[name=body]', '## วาระ\n\nแผนพัฒนา');
    await press('ดูตัวอย่าง');
    expect(await officer.textContent('#preview h2:text("วาระ")')).toBe('วาระ');
    expect(await officer.inputValue('[name=title]')).toBe('ประชุมประชาคมตำบล');
    await press('บันทึกข่าว');
    expect(pathOf(officer)).toMatch(/^\/office\/news\/[0-9a-f-]{36}$/);
    await officer.fill('[name=title]', 'ประชุมประชาคมตำบล ครั้งที่ 2');
    await press('บันทึกข่าว');
    expect(await officer.textContent('.notice')).toContain('บันทึก');
    expect(await officer.inputValue('[name=title]')).toBe('ประชุมประชาคมตำบล ครั้งที่ 2');

    await officer.goto(`${site.url}/office/agency/pages/laws`);
    await officer.fill('[name=body]', 'ข้อบัญญัติตำบล พ.ศ. 2566');
    await press('บันทึกหน้า');
    expect(await officer.textContent('.notice')).toContain('บันทึก');
    await officer.goto(`${site.url}/pages/laws`);
    expect(await officer.textContent('main')).toContain('ข้อบัญญัติตำบล');
    await officer.context().close();
  });
});

describe('the scripts of the pages', () => {
  it('read a form’s address and manner from its attributes, which no field can hide', () => {
    const folder = new URL('../../public/', import.meta.url);
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    const hidable = /\bform\.(?:action|method|enctype|target|name|id|length)\b/;
    const found = scripts.filter((name) => hidable.test(readFileSync(new URL(name, folder), 'utf8')));
    expect(found).toEqual([]);
  });
});
