import type { Bilingual } from '../../lib/bilingual.ts';
import { Paging } from '../../web/office/paging.tsx';
import type { Page } from '../../web/page.ts';
import { SearchForm } from '../../web/public-header.tsx';
import { PublicLayout } from '../../web/public-layout.tsx';
import { markedParts, type SnippetPart, type Sought, snippetOf } from './marks.ts';
import type { Results } from './public.tsx';
import type { EntryKind, Hit } from './queries.ts';

interface SearchPageProps {
  readonly page: Page;
  readonly agencyName: string;
  /** As typed. */
  readonly asked: string;
  readonly words: readonly Sought[];
  readonly found: Results;
  readonly paging: { readonly current: number; readonly pages: number };
}

export function SearchPage({ page, agencyName, asked, words: sought, found, paging }: SearchPageProps) {
  const title = page.say(words.title);
  const { language } = page;
  return (
    <PublicLayout
      {...{ page, agencyName, isUnlisted: true, hasSearch: false }}
      title={asked === '' ? title : `${title}: ${asked}`}
    >
      <div class="wide public">
        <h1>{title}</h1>
        <SearchForm page={page} asked={asked} isMain />
        <p class="search-count" role="status">
          {sought.length === 0 ? page.say(words.typeSomething) : countOf(found)[language]}
        </p>
        {found.total === 0 && sought.length > 0 && <p>{page.say(words.tryOther)}</p>}
        <ol class="search-hits">
          {found.hits.map((hit) => (
            <HitView page={page} hit={hit} words={sought} />
          ))}
        </ol>
        <Paging
          page={page}
          {...paging}
          hrefOf={(number) => `/search?${new URLSearchParams({ q: asked, page: String(number) })}`}
        />
      </div>
    </PublicLayout>
  );
}

function HitView({ page, hit, words: sought }: { page: Page; hit: Hit; words: readonly Sought[] }) {
  const isEnglish = page.language === 'en' && hit.titleEn !== '';
  const code = hit.kind === 'item' ? `${hit.title.split(' ')[0]} ` : '';
  const title = isEnglish ? code + hit.titleEn : hit.title;
  return (
    <li lang={isEnglish ? undefined : 'th'}>
      <h2>
        <a href={hit.href}>
          <Marked parts={markedParts(title, sought)} />
        </a>
      </h2>
      <p class="small quiet" lang={page.language}>
        {page.say(hit.kind === 'file' && hit.body === '' ? words.fileAlone : kinds[hit.kind])}
        {hit.fiscalYear !== null && ` · ${page.say(words.year)} ${hit.fiscalYear}`}
      </p>
      {hit.body !== '' && (
        <p lang="th">
          <Marked parts={snippetOf(hit.body, sought)} />
        </p>
      )}
    </li>
  );
}

function Marked({ parts }: { parts: readonly SnippetPart[] }) {
  return <>{parts.map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : text))}</>;
}

function countOf({ total, isLoose }: Results): Bilingual {
  if (total === 0) return words.nothing;
  const th = isLoose ? 'ไม่มีรายการที่มีครบทุกคำ รายการที่มีบางคำ' : 'พบ';
  const en = isLoose ? 'Nothing has every word; with some of them:' : 'Found:';
  return { th: `${th} ${total} รายการ`, en: `${en} ${total}` };
}

const kinds: Readonly<Record<EntryKind, Bilingual>> = {
  item: { th: 'ข้อมูลสาธารณะ', en: 'Disclosure' },
  file: { th: 'เนื้อหาในไฟล์', en: 'Text of a file' },
  news: { th: 'ข่าว', en: 'News' },
  page: { th: 'หน้าเว็บ', en: 'Page' },
};

const words = {
  title: { th: 'ผลการค้นหา', en: 'Search results' },
  typeSomething: {
    th: 'พิมพ์คำที่ต้องการ เช่น คู่มือ หรือรหัสข้อ O14',
    en: 'Type a word, or the code of an item such as O14',
  },
  nothing: { th: 'ไม่พบรายการ', en: 'Nothing was found' },
  tryOther: {
    th: 'ลองใช้คำที่สั้นลงหรือคำใกล้เคียง หรือเปิดดูข้อมูลสาธารณะทีละข้อ',
    en: 'Try a shorter or a similar word, or browse the disclosures item by item.',
  },
  // Of a file whose text nobody could read, the name is all there is to find.
  fileAlone: { th: 'ไฟล์', en: 'File' },
  year: { th: 'ปี', en: 'year' },
};
