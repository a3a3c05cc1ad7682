import { dictionary } from '@zxcvbn-ts/language-common';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asLatinKeys, asThaiKeys } from './kedmanee.ts';
import { judgePassword } from './password-rules.ts';
import { passwordWords } from './password-words.ts';

const owner = {
  name: 'นางสาวปราณี แก้วใส',
  email: 'pranee.k@ban-suan.example.go.th',
  agencyName: 'องค์การบริหารส่วนตำบลบ้านสวนใหม่',
};

async function faultOf(plain: string): Promise<string | null> {
  const judged = await judgePassword(plain, owner);
  if (judged.ok) return null;
  return Object.entries(passwordWords).find(([, words]) => words === judged.error)?.[0] ?? 'unknown';
}

describe('judgePassword', () => {
  it.each([
    ['tooShort', ''],
    ['tooShort', 'Tr0ub4dor&3'],
    ['tooShort', 'น้ำใสใจจริง'],
    ['tooLong', 'ก'.repeat(257)],
    ['numbersOnly', '31/03/2566 08:30'],
    ['numbersOnly', '081-234-5678'],
    ['numbersOnly', '๑ ๒๓๔๕ ๖๗๘๙๐ ๑๒ ๓'],
    ['numbersOnly', '1 1037 00123 45 6'],
    ['repeated', 'aaaaaaaaaaaa'],
    ['repeated', 'abcdeabcdeabcde'],
    ['repeated', 'Xk4!pXk4!pXk4!p7'],
    ['repeated', 'หมูหมูหมูหมูหมู'],
    ['repeated', '            '],
    ['repeated', 'qwertyuiop[]'],
    ['repeated', '!@#$%^&*()_+'],
    ['repeated', '1qaz2wsx3edc4rfv'],
    ['repeated', 'poiuytrewqlkj'],
    ['repeated', 'ๆไำพะัีรนยบล'],
    ['repeated', 'กขฃคฅฆงจฉชซฌญ'],
    ['repeated', 'abcdefghijkl12'],
    ['own', 'pranee-loves-cats'],
    ['own', 'PRANEE@2566xyz'],
    ['own', 'รักแก้วใสที่สุดเลย'],
    ['own', 'บ้านสวนใหม่น่าอยู่มาก'],
    ['own', asLatinKeys('ปราณีชอบกินข้าว')],
    ['own', asThaiKeys('my pranee password here')],
    ['common', 'P@ssw0rd2566'],
    ['common', 'p@$$w0rd!!!!'],
    ['common', 'passwordadmin'],
    ['common', 'Dragon19921123!'],
    ['common', 'password123admin456'],
    ['common', 'leavemealone'],
    ['common', 'รหัสผ่าน2566'],
    ['common', 'สวัสดีประเทศไทย'],
    ['common', `${asLatinKeys('สวัสดีครับ')}2566`],
    ['common', asLatinKeys('ความโปร่งใสสุจริต')],
    ['common', asThaiKeys('administrator')],
    ['common', 'sawasdeethailand'],
    ['common', 'เทศบาลโปร่งใส2566'],
  ])('says %s of %j', async (fault, plain) => expect(await faultOf(plain)).toBe(fault));

  it.each([
    'ฝนตกหลังวัดเมื่อคืนวาน',
    'river lamp cactus nine',
    'k7$Jq2!mX9@p',
    'แมวสามตัวนอนบนหลังคา',
    'tH3-quiet-Turtle-swims',
  ])('takes %j', async (plain) => expect(await faultOf(plain)).toBeNull());

  it('takes four unrelated words and random letters', async () => {
    const words = dictionary['diceware-common'].filter((word) => /^[a-z]{4,}$/.test(word) && word !== 'kaew');
    const phrase = fc.uniqueArray(fc.constantFrom(...words), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(phrase, async (chosen) => (await faultOf(chosen.join('-'))) === null),
      { numRuns: 200, seed: 26 },
    );
  });

  it('takes what a password manager makes', async () => {
    const letters = fc.uint8Array({ minLength: 15, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(letters, async (bytes) => {
        const plain = Buffer.from(bytes).toString('base64url');
        fc.pre(new Set(plain).size > 10);
        return (await faultOf(plain)) === null;
      }),
      { numRuns: 300, seed: 26 },
    );
  });

  it('answers hostile texts at once', async () => {
    const started = performance.now();
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300, unit: 'binary' }), async (plain) => {
        expect(typeof (await judgePassword(plain, { ...owner, name: plain, agencyName: '' })).ok).toBe(
          'boolean',
        );
      }),
      { numRuns: 100 },
    );
    for (const unit of ['a', '1', ' ', '-', 'ก', '่', 'rak']) await faultOf(unit.repeat(256).slice(0, 256));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('judges nothing by an empty name', async () => {
    const judged = await judgePassword('ฝนตกหลังวัดเมื่อคืนวาน', { name: ' ', email: '', agencyName: 'นาย' });
    expect(judged.ok).toBe(true);
  });
});
