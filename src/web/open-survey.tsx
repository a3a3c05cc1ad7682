import type { Bilingual } from '../lib/bilingual.ts';
import { printDate } from './office/dates.ts';
import type { Page } from './page.ts';

/** A survey that takes answers today, as the public pages show it. Their sheet is open-surveys.css. */
export interface OpenSurvey {
  readonly code: string;
  readonly title: string;
  /** '' where there is none. */
  readonly titleEn: string;
  /** Only with a slip in hand. */
  readonly isInvited: boolean;
  /** The last day. */
  readonly closesOn: Temporal.PlainDate | null;
}

const words = {
  until: { th: 'รับคำตอบถึงวันที่', en: 'Open until' },
  invited: { th: 'เฉพาะผู้ได้รับบัตรเชิญ', en: 'By invitation' },
  answer: { th: 'ตอบแบบสำรวจ', en: 'Answer the survey' },
  scan: { th: 'คิวอาร์โค้ดของแบบสำรวจ', en: 'QR code of the survey' },
} as const satisfies Record<string, Bilingual>;

interface OpenSurveyCardProps {
  readonly page: Page;
  readonly survey: OpenSurvey;
  readonly level: 2 | 3;
}

/** Its name, how long it is open, the way to it, and the code to scan where anybody may answer. */
export function OpenSurveyCard({ page, survey, level }: OpenSurveyCardProps) {
  const { code, title, titleEn, isInvited, closesOn } = survey;
  const Heading = level === 2 ? 'h2' : 'h3';
  const isThai = page.language === 'en' && titleEn === '';
  return (
    <section class="card open-survey" aria-labelledby={`survey-${code}`}>
      <div>
        <Heading id={`survey-${code}`} lang={isThai ? 'th' : undefined}>
          {(page.language === 'en' && titleEn) || title}
        </Heading>
        <p>
          {closesOn && `${page.say(words.until)} ${printDate(page, closesOn)}`}
          {isInvited && ` · ${page.say(words.invited)}`}
        </p>
        <p>
          <a class="ds-button" href={`/s/${code}`}>
            {page.say(words.answer)}
          </a>
        </p>
      </div>
      {!isInvited && (
        <img src={`/s/${code}/qr.svg`} alt={page.say(words.scan)} width="140" height="140" loading="lazy" />
      )}
    </section>
  );
}
