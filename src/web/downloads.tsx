import type { Page } from './page.ts';

const words = {
  title: { th: 'ดาวน์โหลด', en: 'Downloads' },
} as const;

const labels = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', csv: 'CSV', json: 'JSON' } as const;

interface DownloadsProps {
  readonly page: Page;
  /** Addresses of the same thing, each ending in its format. */
  readonly hrefs: readonly string[];
  /** Tells these files apart from others, for who cannot see what stands around them. */
  readonly of: string;
}

/** The files of a page together: one block, the same everywhere. */
export function Downloads({ page, hrefs, of }: DownloadsProps) {
  return (
    <section class="downloads no-print" aria-labelledby="downloads">
      <h2 id="downloads">{page.say(words.title)}</h2>
      <ul class="download-files">
        {hrefs.map((href) => {
          const suffix = href.slice(href.lastIndexOf('.') + 1) as keyof typeof labels;
          return (
            <li>
              <a class="ds-button quiet-button" href={href}>
                {labels[suffix]} <span class="visually-hidden">{of}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
