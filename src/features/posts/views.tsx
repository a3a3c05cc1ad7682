import { EmptyState } from '../../web/office/empty-state.tsx';
import { MoveButtons } from '../../web/office/move-buttons.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { type Column, DataTable } from '../../web/office/table.tsx';
import { Tabs } from '../../web/office/tabs.tsx';
import type { Page } from '../../web/page.ts';
import { peopleTabs } from '../units/rules.ts';
import type { PostLine } from './present.ts';
import { postWords as words } from './words.ts';

interface PostListProps {
  readonly page: Page;
  readonly posts: readonly PostLine[];
  readonly mayManage: boolean;
}

export function PostList({ page, posts, mayManage }: PostListProps) {
  return (
    <>
      <Tabs page={page} label={words.posts} tabs={peopleTabs} current="posts" />
      <Panel title={page.say(words.posts)} flush>
        {posts.length === 0 ? (
          <EmptyState title={page.say(words.none)} text={page.say(words.noneWhy)} />
        ) : (
          <DataTable
            page={page}
            caption={words.posts}
            columns={columns(page, mayManage)}
            rows={posts}
            rowId={(post) => `post-${post.id}`}
          />
        )}
      </Panel>
    </>
  );
}

function columns(page: Page, mayManage: boolean): Column<PostLine>[] {
  const shown: Column<PostLine>[] = [
    { label: words.title, kind: 'head', cell: (post) => <Title page={page} post={post} /> },
    { label: words.unit, cell: ({ unit }) => unit },
    { label: words.side, cell: ({ side }) => page.say(side) },
    {
      label: words.holder,
      cell: ({ holder }) => holder || <StatusTag page={page} tone="warning" label={words.vacant} />,
    },
    { label: words.actor, cell: ({ actor }) => actor || '–' },
  ];
  if (!mayManage) return shown;
  const order: Column<PostLine> = {
    label: words.order,
    kind: 'narrow',
    cell: (post) => <MoveButtons page={page} action={`/office/posts/${post.id}/place`} {...post} />,
  };
  return [...shown, order];
}

function Title({ page, post }: { page: Page; post: PostLine }) {
  return (
    <>
      <a href={`/office/posts/${post.id}`}>{post.name}</a>
      {post.titleEn && (
        <span class="quiet small under" lang="en">
          {post.titleEn}
        </span>
      )}
      {post.isExecutive && <span class="quiet small under">{page.say(words.isExecutive)}</span>}
    </>
  );
}
