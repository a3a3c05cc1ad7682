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

เปิดหน้าเว็บตรวจรายงานที่ http://127.0.0.1:3000 ไม่ต้องมีบัญชี ไม่เก็บไฟล์ หยุดด้วย Ctrl+C

ตัวแปรแวดล้อม
  HOST   เลขที่อยู่ที่ฟัง (ปกติ: 127.0.0.1)
  PORT   พอร์ต (ปกติ: 3000)
  WRITES_PER_MINUTE   จำนวนรายงานที่หนึ่งที่อยู่ส่งได้ในหนึ่งนาที (ปกติ: 60; 0 คือไม่จำกัด)
  TRUST_PROXY         1 เมื่ออยู่หลังพร็อกซีของหน่วยงานที่ส่ง X-Forwarded-For (ปกติ: 0)
${commonTh}`,
  en: `prongsai serve

Serves the checker at http://127.0.0.1:3000. No account, nothing stored. Stop with Ctrl+C.

Environment
  HOST   address to listen on (default: 127.0.0.1)
  PORT   port (default: 3000)
  WRITES_PER_MINUTE   reports one address may send in a minute (default: 60; 0: no limit)
  TRUST_PROXY         1 behind a proxy of your own that sets X-Forwarded-For (default: 0)
${commonEn}`,
};
