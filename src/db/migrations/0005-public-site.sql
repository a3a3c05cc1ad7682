-- The public site of an agency: how it looks, its news, and what its visitors search in.

-- One row an agency that has chosen; without one the site is in our own colours under a neutral mark.
create table appearance (
  agency_id   uuid not null,
  palette     text not null,
  logo_sha256 bytea,
  version     integer not null default 1,
  primary key (agency_id),
  foreign key (agency_id) references agency (agency_id),
  foreign key (agency_id, logo_sha256) references evidence_blob (agency_id, sha256),
  constraint palette_is_a_name check (palette ~ '^[a-z][a-z-]{0,31}$'),
  constraint appearance_version_counts_up check (version >= 1)
);
comment on column appearance.palette is 'a palette of the program; one it no longer knows is shown in our own colours';
call protect_agency_table('appearance');

create table news (
  agency_id  uuid not null,
  news_id    uuid not null,
  number     integer not null,
  status     text not null default 'draft',
  title      text not null,
  title_en   text not null default '',
  summary    text not null default '',
  body       text not null default '',
  publish_on date,
  changed_at timestamptz(3) not null default current_timestamp,
  version    integer not null default 1,
  primary key (agency_id, news_id),
  unique (agency_id, number),
  foreign key (agency_id) references agency (agency_id),
  constraint news_number_counts_up check (number >= 1),
  constraint news_status_is_known check (status in ('draft', 'published')),
  constraint news_has_a_title check (char_length(btrim(title)) between 1 and 300),
  constraint news_body_is_bounded check (char_length(body) <= 100000),
  constraint published_on_a_day check (status = 'draft' or publish_on is not null),
  constraint news_version_counts_up check (version >= 1)
);
comment on column news.number is 'in the public address, so that it stays short';
comment on column news.body is 'Markdown';
comment on column news.publish_on is 'the day in Thailand from which the public sees it, once it is published';
create index news_by_day on news (agency_id, status, publish_on desc, number desc);
call protect_agency_table('news');

create table news_picture (
  agency_id  uuid not null,
  picture_id uuid not null,
  news_id    uuid not null,
  position   smallint not null,
  sha256     bytea not null,
  alt        text not null,
  primary key (agency_id, picture_id),
  unique (agency_id, news_id, position),
  foreign key (agency_id, news_id) references news (agency_id, news_id),
  foreign key (agency_id, sha256) references evidence_blob (agency_id, sha256),
  constraint picture_is_described check (char_length(btrim(alt)) between 1 and 300)
);
comment on column news_picture.position is 'counted from 1; the text names it, ![](2)';
create index news_picture_by_file on news_picture (agency_id, sha256);
call protect_agency_table('news_picture');

-- What visitors search in: only what is public, made from it and made again at any time. Thai has no spaces, so the
-- program cuts the words and writes the vector itself.
create table search_entry (
  agency_id    uuid not null,
  kind         text not null,
  reference    text not null,
  stamp        text not null,
  href         text not null,
  fiscal_year  smallint,
  visible_from date,
  title        text not null,
  title_en     text not null default '',
  body         text not null default '',
  words        tsvector not null,
  primary key (agency_id, kind, reference),
  foreign key (agency_id) references agency (agency_id),
  constraint search_kind_is_known check (kind in ('item', 'file', 'news', 'page')),
  constraint search_href_stays_here check (href ~ '^/[^/\\]')
);
comment on column search_entry.stamp is 'of what it was made from: an entry of another stamp is made again';
comment on column search_entry.visible_from is 'the first day in Thailand on which it is public; null: now';
call isolate_agency_table('search_entry');

grant select, insert, update on appearance, news to prongsai_app;
grant select, insert, update, delete on search_entry to prongsai_app;
grant select, insert, delete on news_picture to prongsai_app;
