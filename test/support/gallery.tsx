/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Bilingual } from '../../src/lib/bilingual.ts';
import { Confirm } from '../../src/web/office/confirm.tsx';
import { ConflictNotice } from '../../src/web/office/conflict.tsx';
import { printDate } from '../../src/web/office/dates.ts';
import { DueDate } from '../../src/web/office/due-date.tsx';
import { EmptyState } from '../../src/web/office/empty-state.tsx';
import { ErrorSummary } from '../../src/web/office/error-summary.tsx';
import { fieldWords } from '../../src/web/office/field-words.ts';
import {
  DateField,
  FileField,
  FormActions,
  HiddenVersion,
  OfficeForm,
  TextArea,
  TextField,
} from '../../src/web/office/form.tsx';
import { CheckField, CheckGroup, RadioGroup, SelectField } from '../../src/web/office/form-choices.tsx';
import { History, type HistoryEntry } from '../../src/web/office/history.tsx';
import { type OfficeFrame, OfficeLayout } from '../../src/web/office/office-layout.tsx';
import { Paging } from '../../src/web/office/paging.tsx';
import { Facts, Panel } from '../../src/web/office/panel.tsx';
import { ProgressBar } from '../../src/web/office/progress-bar.tsx';
import { SignInLayout } from '../../src/web/office/sign-in-layout.tsx';
import { StatTile } from '../../src/web/office/stat-tile.tsx';
import { StatusTag, type Tone } from '../../src/web/office/status-tag.tsx';
import { type Column, DataTable } from '../../src/web/office/table.tsx';
import { Tabs } from '../../src/web/office/tabs.tsx';
import type { Page } from '../../src/web/page.ts';

/** Every part of the office's kit with invented data, for the eye and for axe. */
type Draw = (page: Page) => Child;

const both = (th: string, en: string): Bilingual => ({ th, en });
const today = Temporal.PlainDate.from('2023-03-28');
const moment = Temporal.Instant.from('2023-03-27T07:05:00Z');

const frame: OfficeFrame = {
  agencyName: 'องค์การบริหารส่วนตำบลทุ่งดอกจาน',
  person: { name: 'สุดารัตน์ วงศ์สมมุติ', roles: 'เจ้าหน้าที่ ITA · สำนักปลัด' },
  years: { current: 2566, all: [2566, 2565, 2564] },
  unread: 12,
  menu: [
    { key: 'work', href: '#', label: both('งานของฉัน', 'My work'), count: 7 },
    { key: 'year', href: '#', label: both('ภาพรวมปี', 'The year') },
    {
      key: 'disclosures',
      href: '#',
      label: both('ข้อมูลที่ต้องเปิดเผย O1–O43', 'Disclosures O1–O43'),
      count: 18,
    },
    { key: 'measures', href: '#', label: both('มาตรการและแนวทาง', 'Measures') },
    { key: 'people', href: '#', label: both('ส่วนงานและบุคลากร', 'Units and people') },
    { key: 'audit', href: '#', label: both('บันทึกการใช้งาน', 'Audit trail') },
  ],
};

interface Row {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly due: string;
  readonly tone: Tone;
  readonly state: Bilingual;
}

const states: readonly (readonly [Tone, Bilingual])[] = [
  ['success', both('เผยแพร่แล้ว', 'Published')],
  ['progress', both('ร่าง', 'Draft')],
  ['info', both('รอตรวจ', 'For review')],
  ['neutral', both('ยังไม่เริ่ม', 'Empty')],
  ['warning', both('ใกล้กำหนด', 'Due soon')],
  ['danger', both('ส่งกลับแก้ไข', 'Sent back')],
];
const names = [
  'โครงสร้างและอำนาจหน้าที่',
  'ข้อมูลผู้บริหาร',
  'แผนการใช้จ่ายงบประมาณประจำปีและรายงานการกำกับติดตามรอบหกเดือน',
  'คู่มือการให้บริการ',
];
const rows: Row[] = Array.from({ length: 43 }, (_, at) => {
  const [tone, state] = states[at % states.length] ?? ['neutral', both('', '')];
  return {
    code: `O${at + 1}`,
    name: names[at % names.length] ?? '',
    unit: ['สำนักปลัด', 'กองคลัง', 'กองช่าง'][at % 3] ?? '',
    due: today.add({ days: ((at * 7) % 30) - 8 }).toString(),
    tone,
    state,
  };
});

const columns = (page: Page): Column<Row>[] => [
  { label: both('ข้อ', 'Item'), kind: 'narrow', cell: ({ code }) => <b>{code}</b> },
  { label: both('เรื่อง', 'Subject'), kind: 'head', cell: ({ name }) => <a href="#x">{name}</a> },
  { label: both('ผู้รับผิดชอบ', 'Owner'), cell: ({ unit }) => unit },
  {
    label: both('กำหนดส่ง', 'Due'),
    kind: 'narrow',
    cell: ({ due, tone }) => (
      <DueDate page={page} due={Temporal.PlainDate.from(due)} today={today} done={tone === 'success'} />
    ),
  },
  {
    label: both('สถานะ', 'Status'),
    kind: 'narrow',
    cell: ({ tone, state }) => <StatusTag page={page} tone={tone} label={state} />,
  },
  { label: both('ไฟล์', 'Files'), kind: 'number', cell: ({ code }) => code.length },
];

const shares = { done: 18, doing: 11, atRisk: 3, notBegun: 11 };

const board: Draw = (page) => (
  <OfficeLayout
    page={page}
    frame={frame}
    title={page.say(both('ข้อมูลที่ต้องเปิดเผย ปีงบประมาณ 2566', 'Disclosures, fiscal year 2566'))}
    lead={page.say(both('43 ข้อที่ต้องเผยแพร่บนเว็บไซต์ภายใน 31 มี.ค. 2566', '43 items to publish by 31 March 2023'))}
    section="disclosures"
    wide
    crumbs={[{ label: page.say(both('ภาพรวมปี', 'The year')), href: '#' }]}
    notice={both('บันทึกข้อ O12 แล้ว', 'O12 saved')}
    actions={
      <a class="ds-button" href="#new">
        {page.say(both('มอบหมายงาน', 'Assign items'))}
      </a>
    }
  >
    <div class="tiles">
      <StatTile
        page={page}
        label={both('เผยแพร่แล้ว', 'Published')}
        value="18"
        note={page.say(both('จาก 43 ข้อ', 'of 43'))}
        tone="success"
      />
      <StatTile page={page} label={both('กำลังทำ', 'Doing')} value="11" href="#doing" />
      <StatTile page={page} label={both('ใกล้กำหนด', 'Due soon')} value="3" tone="warning" />
      <StatTile page={page} label={both('เลยกำหนด', 'Overdue')} value="2" tone="danger" />
    </div>
    <Panel title={page.say(both('ความก้าวหน้า', 'Progress'))}>
      <ProgressBar page={page} label="O1–O43" shares={shares} />
    </Panel>
    <form class="filters" method="get">
      <SelectField
        page={page}
        name="unit"
        label={both('ส่วนงาน', 'Unit')}
        value=""
        blank={both('ทุกส่วนงาน', 'All units')}
        options={[{ value: '1', label: 'สำนักปลัด' }]}
      />
      <TextField page={page} name="q" label={both('ค้นหา', 'Search')} value="" type="search" />
      <button class="ds-button quiet-button" type="submit">
        {page.say(both('กรองรายการ', 'Filter items'))}
      </button>
    </form>
    <Panel title={page.say(both('รายการ', 'Items'))} flush>
      <DataTable
        page={page}
        caption={both('รายการ O1–O43', 'Items O1–O43')}
        columns={columns(page)}
        rows={rows}
        rowId={({ code }) => code}
      />
      <Paging page={page} current={4} pages={9} hrefOf={(number) => `?page=${number}`} />
    </Panel>
  </OfficeLayout>
);

const formErrors = { name: fieldWords.empty, due: fieldWords.badDate, kind: fieldWords.noChoice };
const labels = {
  name: both('ชื่อมาตรการ', 'Name of the measure'),
  due: both('กำหนดเสร็จ', 'Due'),
  kind: both('ประเภท', 'Kind'),
};

const form: Draw = (page) => (
  <OfficeLayout
    page={page}
    frame={frame}
    title={page.say(both('แก้ไขมาตรการ', 'Edit the measure'))}
    section="measures"
    crumbs={[
      { label: page.say(both('มาตรการ', 'Measures')), href: '#' },
      { label: page.say(both('ลดเวลารอคิวหน้างาน', 'Shorter queues')), href: '#' },
    ]}
    hasErrors
  >
    <ErrorSummary page={page} errors={formErrors} labels={labels} />
    <OfficeForm page={page} action="/upload" upload>
      <HiddenVersion version={3} />
      <TextField
        page={page}
        name="name"
        label={labels.name}
        value=""
        error={formErrors.name}
        required
        hint={both('ตั้งชื่อให้รู้ว่าทำอะไรกับใคร', 'Say what is done for whom')}
      />
      <TextArea
        page={page}
        name="steps"
        label={both('ขั้นตอน', 'Steps')}
        value={'ติดป้ายบอกขั้นตอน\nเปิดช่องบริการเพิ่มช่วงเช้า'}
        required={false}
      />
      <DateField page={page} name="due" label={labels.due} value="32 มี.ค. 66" error={formErrors.due} />
      <RadioGroup
        page={page}
        name="kind"
        label={labels.kind}
        value={undefined}
        error={formErrors.kind}
        options={[
          {
            value: 'a',
            label: both('มาตรการ', 'Measure'),
            hint: both('ทำเพื่อแก้จุดอ่อนของปีก่อน', 'Answers a weak point'),
          },
          { value: 'b', label: both('แนวทางยกระดับ', 'Guideline') },
        ]}
      />
      <CheckGroup
        page={page}
        name="units"
        label={both('ส่วนงานที่รับผิดชอบ', 'Owners')}
        values={['2']}
        options={[
          { value: '1', label: 'สำนักปลัด' },
          { value: '2', label: 'กองคลัง' },
        ]}
      />
      <FileField
        page={page}
        name="file"
        label={both('หลักฐาน', 'Evidence')}
        accept=".pdf,.docx"
        mostBytes={100_000}
        hint={both('PDF หรือ DOCX ไม่เกิน 100 kB', 'PDF or DOCX, at most 100 kB')}
      />
      <CheckField
        page={page}
        name="told"
        label={both('แจ้งผู้รับผิดชอบทางอีเมล', 'Tell the owners by mail')}
        checked
      />
      <FormActions page={page} submit={both('บันทึกมาตรการ', 'Save measure')} cancel={{ href: '#' }}>
        <button class="ds-button quiet-button" type="submit" name="then" value="review">
          {page.say(both('บันทึกและส่งตรวจ', 'Save and send'))}
        </button>
      </FormActions>
    </OfficeForm>
  </OfficeLayout>
);

const entries: HistoryEntry[] = [
  {
    when: moment,
    who: 'ประเสริฐ ตัวอย่างดี',
    what: 'ส่งกลับให้แก้ไข',
    reason: 'ไฟล์เป็นของปี 2565 ให้แนบของปี 2566',
  },
  {
    when: moment.subtract({ hours: 30 }),
    who: 'สุดารัตน์ วงศ์สมมุติ',
    what: 'แก้ไขคำอธิบาย',
    changes: [{ label: 'คำอธิบาย', before: null, after: 'แผนผังโครงสร้างส่วนราชการ\nปรับปรุงเดือนมีนาคม' }],
  },
  { when: moment.subtract({ hours: 90 }), who: 'สุดารัตน์ วงศ์สมมุติ', what: 'รับงานข้อ O1' },
];

const detail: Draw = (page) => (
  <OfficeLayout
    page={page}
    frame={{ ...frame, unread: 0, years: { current: 2566, all: [2566] } }}
    title="O1 โครงสร้าง"
    section="disclosures"
  >
    <ConflictNotice
      page={page}
      who="ประเสริฐ ตัวอย่างดี"
      when={moment}
      fields={[
        { label: 'คำอธิบาย', theirs: 'แผนผังโครงสร้าง ณ มีนาคม 2566', yours: 'แผนผังโครงสร้างล่าสุด' },
        { label: 'กำหนดส่ง', theirs: '31 มี.ค. 2566', yours: '31 มี.ค. 2566' },
      ]}
    />
    <Tabs
      page={page}
      label={both('ส่วนของข้อนี้', 'Parts of this item')}
      current="facts"
      tabs={[
        { key: 'facts', href: '#', label: both('เนื้อหา', 'Content') },
        { key: 'files', href: '#', label: both('หลักฐาน', 'Evidence'), count: 3 },
        { key: 'history', href: '#', label: both('ประวัติ', 'History') },
      ]}
    />
    <Panel
      title={page.say(both('ข้อกำหนด', 'Requirement'))}
      action={
        <a class="ds-button quiet-button small-button" href="#edit">
          {page.say(both('แก้ไขข้อ', 'Edit item'))}
        </a>
      }
    >
      <Facts
        facts={[
          { label: page.say(both('ผู้รับผิดชอบ', 'Owner')), value: 'สำนักปลัด' },
          { label: page.say(both('กำหนดส่ง', 'Due')), value: printDate(page, today) },
          {
            label: page.say(both('สถานะ', 'Status')),
            value: <StatusTag page={page} tone="danger" label={both('ส่งกลับแก้ไข', 'Sent back')} />,
          },
        ]}
      />
    </Panel>
    <Panel title={page.say(both('หลักฐาน', 'Evidence'))}>
      <EmptyState
        title={page.say(both('ยังไม่มีหลักฐาน', 'No evidence yet'))}
        text={page.say(both('แนบไฟล์ ลิงก์ หรือเขียนหน้าที่นี่', 'Attach a file, a link or write a page here'))}
        action={
          <a class="ds-button" href="#add">
            {page.say(both('แนบหลักฐาน', 'Attach evidence'))}
          </a>
        }
      />
    </Panel>
    <Panel title={page.say(both('ประวัติ', 'History'))}>
      <History page={page} entries={entries} />
    </Panel>
  </OfficeLayout>
);

const confirm: Draw = (page) => (
  <OfficeLayout
    page={page}
    frame={{ ...frame, years: { current: null, all: [] } }}
    title={page.say(both('ส่งข้อ O1 กลับให้แก้ไข?', 'Send O1 back?'))}
    section="disclosures"
  >
    <Confirm
      page={page}
      action="/back"
      text={<p>{page.say(both('ผู้รับผิดชอบจะได้รับแจ้งพร้อมเหตุผล', 'The owner is told, with the reason'))}</p>}
      submit={both('ส่งกลับ', 'Send back')}
      cancelHref="#"
      version={4}
      reason="required"
      errors={{ reason: fieldWords.empty }}
      danger
    />
  </OfficeLayout>
);

const signInPage: Draw = (page) => (
  <SignInLayout page={page} title={page.say(both('เข้าสู่ระบบ', 'Sign in'))} agencyName={frame.agencyName}>
    <OfficeForm page={page} action="/sign-in" guard={false}>
      <TextField
        page={page}
        name="email"
        label={both('อีเมล', 'E-mail')}
        value=""
        type="email"
        autocomplete="username"
        literal
      />
      <TextField
        page={page}
        name="password"
        label={both('รหัสผ่าน', 'Password')}
        value=""
        type="password"
        autocomplete="current-password"
      />
      <FormActions page={page} submit={both('เข้าสู่ระบบ', 'Sign in')} />
    </OfficeForm>
  </SignInLayout>
);

export const gallery: Readonly<Record<string, Draw>> = {
  board,
  form,
  detail,
  confirm,
  'sign-in': signInPage,
};
