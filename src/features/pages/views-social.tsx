import { EmptyState } from '../../web/office/empty-state.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import { networkName, type SocialLink } from './rules.ts';
import { pageWords as words } from './words.ts';

export function SocialList({ page, links }: { page: Page; links: readonly SocialLink[] }) {
  return (
    <Panel title={page.say(words.social)} flush>
      {links.length === 0 ? (
        <EmptyState title={page.say(words.noSocial)} text={page.say(words.noSocialWhy)} />
      ) : (
        <DataTable
          page={page}
          caption={words.social}
          rows={links}
          columns={[
            {
              label: words.label,
              kind: 'head',
              cell: ({ id, label }) => <a href={`/office/agency/social/${id}`}>{label}</a>,
            },
            { label: words.network, cell: ({ network }) => page.say(networkName(network)) },
            { label: words.url, cell: ({ url }) => <span class="written">{url}</span> },
          ]}
        />
      )}
    </Panel>
  );
}
