import { Prose } from '../../web/markdown.tsx';
import type { Page } from '../../web/page.ts';
import { nameIn, publicRooms } from '../../web/public-site.ts';
import { pictureAddress, SnapshotView } from '../../web/snapshot.tsx';
import type { Snapshot } from '../../web/snapshot-blocks.ts';
import { pageAddress, type SitePage } from '../pages/rules.ts';
import { PlainPage } from './frame.tsx';
import { organisation } from './linked-data.ts';
import { siteWords as words } from './words.ts';
import { accessibilityWords } from './words-accessibility.ts';

interface Props {
  readonly page: Page;
  readonly agencyName: string;
}

interface RegisterPageProps extends Props {
  readonly name: 'structure' | 'executives' | 'contact';
  /** Null while the agency has entered nothing. */
  readonly snapshot: Snapshot | null;
}

/** A register of the office as it stands today. */
export function RegisterPage({ page, agencyName, name, snapshot }: RegisterPageProps) {
  const room = publicRooms.find(({ key }) => key === name);
  const title = room ? page.say(room.label) : agencyName;
  // Its first heading is the title of this page.
  const rest = snapshot?.blocks.filter(({ type }, at) => at > 0 || type !== 'heading') ?? [];
  const blocks = rest.map((block) => (block.type === 'heading' ? { ...block, level: 2 as const } : block));
  return (
    <PlainPage
      {...{ page, agencyName, title, room: name, canonical: `/${name}`, styles: ['snapshot.css'] }}
      linkedData={organisation(page)}
    >
      {snapshot ? (
        <>
          <h2 class="visually-hidden">{nameIn(page, agencyName)}</h2>
          <div class={`register-${name}`}>
            <SnapshotView page={page} snapshot={{ ...snapshot, blocks }} pictureSrc={pictureAddress} />
          </div>
        </>
      ) : (
        <p>
          {`${page.say(words.empty)} `}
          {name !== 'contact' && <a href="/contact">{page.say(words.contactLink)}</a>}
        </p>
      )}
    </PlainPage>
  );
}

export function WrittenPage({ page, agencyName, written }: Props & { readonly written: SitePage }) {
  const { slug, body } = written;
  const title = (page.language === 'en' && written.titleEn) || written.title;
  return (
    <PlainPage {...{ page, agencyName, title, canonical: pageAddress(slug) }}>
      <div lang="th">
        <Prose text={body} level={2} />
      </div>
    </PlainPage>
  );
}

interface SiteMapPageProps extends Props {
  /** B.E., newest first. */
  readonly years: readonly number[];
  /** With public measures, and with published scores. */
  readonly measures: readonly number[];
  readonly results: readonly number[];
  readonly pages: readonly SitePage[];
}

export function SiteMapPage({ page, agencyName, pages, ...years }: SiteMapPageProps) {
  const title = page.say(words.siteMap);
  const written = pages.map(({ slug, title: th, titleEn }) => ({
    href: pageAddress(slug),
    label: { th, en: titleEn || th },
  }));
  const further = [
    ...written,
    { href: '/data', label: words.openData },
    { href: '/verify', label: words.verify },
    { href: '/accessibility', label: accessibilityWords.title },
    { href: '/search', label: { th: 'ค้นหา', en: 'Search' } },
  ];
  return (
    <PlainPage {...{ page, agencyName, title, canonical: '/sitemap' }}>
      {(
        [
          [words.rooms, publicRooms],
          [words.years, byYear('ita', years.years)],
          [words.results, byYear('results', years.results)],
          [words.measures, byYear('measures', years.measures)],
          [words.pages, further],
        ] as const
      )
        .filter(([, links]) => links.length > 0)
        .map(([heading, links]) => (
          <section>
            <h2>{page.say(heading)}</h2>
            <ul>
              {links.map(({ href, label }) => (
                <li>
                  <a href={href}>{page.say(label)}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </PlainPage>
  );
}

function byYear(room: string, years: readonly number[]) {
  return years.map((year) => ({
    href: `/${room}/${year}`,
    label: { th: `ปีงบประมาณ ${year}`, en: `Fiscal year ${year}` },
  }));
}
