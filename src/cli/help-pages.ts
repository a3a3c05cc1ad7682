import type { Bilingual } from '../lib/bilingual.ts';

const commonTh = `  --lang th|en     ภาษาของข้อความ (ปกติ: th)
  --help           หน้านี้`;
const commonEn = `  --lang th|en     language of the messages (default: th)
  --help           this page`;

export const checkHelp: Bilingual = {
  th: `prongsai check FILE [ตัวเลือก]

อ่านรายงาน ITA (.docx .pdf .xlsx .html .md .txt หรือ - สำหรับ standard input) ทั้งฉบับหรือบางส่วน
คำนวณคะแนนทุกตัวใหม่ และบอกข้อสังเกตทุกข้อพร้อมตำแหน่งและวิธีแก้ ไม่เก็บไฟล์ ไม่ส่งออกนอกเครื่อง

  --year 2566      ปีงบประมาณ (พ.ศ. หรือ ค.ศ. เลขไทยก็ได้; ปกติ: ปีที่รายงานระบุ)
  --scheme nacc    ชุดการประเมิน (ปกติ: nacc)
  --format text|json|sarif   รูปแบบผล (ปกติ: text)
${commonTh}

รหัสจบ
  0 ไม่พบข้อผิดระดับ error    1 พบ error    2 อ่านไม่ได้ (เหตุผลอยู่ที่ stderr)

ตัวอย่าง
  prongsai check รายงาน.docx
  prongsai check report.pdf --format json > result.json`,
  en: `prongsai check FILE [options]

Reads an ITA report (.docx .pdf .xlsx .html .md .txt, or - for standard input), whole or in part,
recomputes every score, and names every mistake with its place and remedy. Nothing is kept or sent anywhere.

  --year 2566      fiscal year (either calendar, Thai digits too; default: the year the report names)
  --scheme nacc    scheme of assessment (default: nacc)
  --format text|json|sarif   form of the result (default: text)
${commonEn}

Exit codes
  0 no errors    1 errors found    2 cannot read (reason on stderr)

Examples
  prongsai check report.docx
  prongsai check report.pdf --format json > result.json`,
};

export const scoreHelp: Bilingual = {
  th: `prongsai score [FILE|-] [ตัวเลือก]

คำนวณคะแนนและระดับแบบเศษส่วนแม่นยำ พร้อมที่มาของทุกตัวเลข รับ JSON หรือ CSV:
  {"indicators": [91.59, 80.48, …]}     คะแนนตัวชี้วัด
  {"items": {"O1": 100, "O2": 0, …}}    ผลตรวจรายข้อ
  {"answers": [{"I1": {"a": 4, "b": 3}, …}]}   คำตอบ (ลำดับตัวเลือก)
หรือ CSV ที่มีหัวคอลัมน์: indicator,score · item,verdict · respondent,question,part,option
หรือหนึ่งแถวต่อผู้ตอบหนึ่งคน (คอลัมน์ I1a, I1b, I2, …) เลขไทยและรหัสข้อทุกแบบ (O1, o1, ๐๑) ใช้ได้
ผสมกันได้ สิ่งที่ขาดจะบอกว่าขาดอะไร ไม่นับเป็นศูนย์

  --year 2566      ปีงบประมาณ (ปกติ: ปีล่าสุดที่มีกรอบ)
  --scheme nacc    ชุดการประเมิน
  --format text|json   รูปแบบผล (ปกติ: text)
${commonTh}`,
  en: `prongsai score [FILE|-] [options]

Computes scores and level in exact fractions, each number with its derivation. Takes JSON or CSV:
  {"indicators": [91.59, 80.48, …]}     indicator scores
  {"items": {"O1": 100, "O2": 0, …}}    item verdicts
  {"answers": [{"I1": {"a": 4, "b": 3}, …}]}   answers (option numbers)
or CSV with a head: indicator,score · item,verdict · respondent,question,part,option
or one row a respondent (columns I1a, I1b, I2, …). Thai digits and every spelling of item codes are read.
Mixtures are fine. What is missing is named, never counted as zero.

  --year 2566      fiscal year (default: the newest framework)
  --scheme nacc    scheme of assessment
  --format text|json   form of the result (default: text)
${commonEn}`,
};

export const reportHelp: Bilingual = {
  th: `prongsai report FILE --doc เอกสาร --to รูปแบบ --out PATH

อ่านรายงานแล้วจัดทำฉบับที่ถูกต้อง ตัวเลขมาจากการคำนวณเสมอ
  --doc memo|measures|scores|findings
        memo บันทึกข้อความ · measures รายงานมาตรการ · scores ใบคะแนนพร้อมที่มา · findings รายการข้อสังเกต
  --to docx|pdf|xlsx
  --out PATH       ที่เก็บไฟล์
  --emblem FILE    รูปตราครุฑของหน่วยงาน (PNG, JPEG) สำหรับบันทึกข้อความ
  --year, --scheme เหมือนคำสั่ง check
${commonTh}`,
  en: `prongsai report FILE --doc DOCUMENT --to FORMAT --out PATH

Reads a report and writes it right; numbers always come from the computation.
  --doc memo|measures|scores|findings
        memo to the head · report on measures · score sheet with derivations · list of findings
  --to docx|pdf|xlsx
  --out PATH       where to save
  --emblem FILE    the agency's Garuda picture (PNG, JPEG) for the memo
  --year, --scheme as in check
${commonEn}`,
};

export const frameworksHelp: Bilingual = {
  th: `prongsai frameworks [list | show ID | validate PATH]

  list             กรอบการประเมินที่มี
  show nacc-2566   แบบวัด ตัวชี้วัด ข้อ ระดับ และที่มาของข้อเท็จจริง
  validate PATH    ตรวจไฟล์หรือโฟลเดอร์กรอบใหม่ บอกไฟล์ ตำแหน่ง และเหตุผลเมื่อผิด
${commonTh}`,
  en: `prongsai frameworks [list | show ID | validate PATH]

  list             the frameworks there are
  show nacc-2566   instruments, indicators, items, levels, and the source of each fact
  validate PATH    judge a new file or folder; a bad one is refused with file, path and reason
${commonEn}`,
};

export const serveHelp: Bilingual = {
  th: `prongsai serve

เปิดระบบที่ http://127.0.0.1:3000 พร้อมฐานข้อมูลที่มากับโปรแกรม ครั้งแรกสร้างฐานข้อมูลให้ หยุดด้วย Ctrl+C
เครื่องที่ใช้ฐานข้อมูลที่มากับโปรแกรมไม่ได้ จะเปิดเฉพาะหน้าตรวจรายงาน ซึ่งไม่ต้องมีบัญชีและไม่เก็บไฟล์

ตัวแปรแวดล้อม (ทั้งหมดอยู่ใน docs/guides/configure.md)
  HOST, PORT          เลขที่อยู่และพอร์ตที่ฟัง (ปกติ: 127.0.0.1, 3000)
  PUBLIC_URL          ที่อยู่ที่คนภายนอกใช้เปิด เช่น https://ita.example.go.th
  TRUST_PROXY         1 เมื่ออยู่หลังพร็อกซีของหน่วยงานที่ส่ง X-Forwarded-For (ปกติ: 0)
  PRONGSAI_DATA       โฟลเดอร์ข้อมูล (ปกติ: ~/.local/state/prongsai หรือ /var/lib/prongsai เมื่อเป็น root)
  DATABASE_URL        ใช้ PostgreSQL 15 ขึ้นไปที่มีอยู่แทน ต้องตั้ง SECRET_KEY ด้วย
  SMTP_URL, MAIL_FROM เซิร์ฟเวอร์อีเมลและที่อยู่ผู้ส่ง (ปกติ: ไม่ส่งอีเมล)
  WRITES_PER_MINUTE   จำนวนคำขอที่ผู้ไม่มีบัญชีหนึ่งที่อยู่ส่งได้ในหนึ่งนาที (ปกติ: 60; 0 คือไม่จำกัด)
  PRONGSAI_DEMO       1 ใส่หน่วยงานสมมติลงฐานข้อมูลใหม่ (npm start: 1, prongsai serve: 0)
${commonTh}

รหัสจบ
  0 หยุดตามคำสั่ง    2 เปิดไม่ได้ หรือฐานข้อมูลหยุดเอง (เหตุผลอยู่ที่ stderr)`,
  en: `prongsai serve

Serves the office at http://127.0.0.1:3000 with its built-in database, made at the first start. Stop with Ctrl+C.
Where that database cannot run, the checker is served alone: no account, nothing stored.

Environment (all of it: docs/guides/configure.md)
  HOST, PORT          address and port to listen on (default: 127.0.0.1, 3000)
  PUBLIC_URL          address people open, such as https://ita.example.go.th
  TRUST_PROXY         1 behind a proxy of your own that sets X-Forwarded-For (default: 0)
  PRONGSAI_DATA       data folder (default: ~/.local/state/prongsai, or /var/lib/prongsai as root)
  DATABASE_URL        a PostgreSQL 15 or newer of your own instead; needs SECRET_KEY too
  SMTP_URL, MAIL_FROM mail server and sender's address (default: no mail)
  WRITES_PER_MINUTE   writes one stranger's address may send in a minute (default: 60; 0: no limit)
  PRONGSAI_DEMO       1 fills a new database with an invented agency (npm start: 1, prongsai serve: 0)
${commonEn}

Exit codes
  0 stopped as asked    2 cannot serve, or the database ended by itself (reason on stderr)`,
};
