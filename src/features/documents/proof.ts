import { qrSvg } from '../../credentials/qr.ts';
import type { PaperBlock } from '../../documents/write/paper.ts';
import type { Proof } from './memo.ts';

/** Large enough for a phone held over a photocopy. */
const QR_CM = 2.6;

/** Where anybody can check an approved paper: a code to scan, and its address to type. */
export function proofBlocks(proof: Proof | null): PaperBlock[] {
  if (proof === null) return [];
  const title = `รหัสคิวอาร์สำหรับตรวจสอบเอกสารนี้ ${proof.address}`;
  return [
    { kind: 'figure', svg: qrSvg(proof.address, { title }), alt: title, widthCm: QR_CM, heightCm: QR_CM },
    // Codes and addresses are typed by hand: their digits stay Arabic.
    { kind: 'paragraph', align: 'center', text: `ตรวจสอบเอกสารนี้ได้ที่ ${proof.address}` },
  ];
}
