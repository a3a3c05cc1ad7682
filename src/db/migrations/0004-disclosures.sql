-- The items an agency must make public, O1 to O43 in the frameworks known so far.

-- One item of one year: who answers for it, its draft, and where it stands.
create table disclosure (
  agency_id          uuid not null,
  fiscal_year        smallint not null,
  item               text not null,
  unit_id            uuid,
  due_on             date,
  assignment_version integer not null default 1,
  status             text not null default 'empty',
  explanation        text not null default '',
  self_check         jsonb not null default '{}',
  editions           integer not null default 0,
  published_edition  integer,
  version            integer not null default 1,
  changed_at         timestamptz(3) not null default current_timestamp,
  changed_by         uuid,
  primary key (agency_id, fiscal_year, item),
  foreign key (agency_id, fiscal_year) references cycle (agency_id, fiscal_year),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id),
  foreign key (agency_id, changed_by) references account (agency_id, account_id),
  constraint item_is_a_code check (item ~ '^[A-Za-z0-9.-]{1,24}$'),
  constraint disclosure_status_is_known check (status in
    ('empty', 'draft', 'for-review', 'published', 'verdict', 'appeal', 'final')),
  constraint explanation_is_bounded check (char_length(explanation) <= 20000),
  constraint published_is_an_edition check (published_edition between 1 and editions)
);
comment on column disclosure.status is 'of the working copy; published_edition says what the public sees';
comment on column disclosure.self_check is 'by number of the component (1 up): "yes", "no" or "unsure"';
comment on column disclosure.version is 'one more with every change of the draft, its evidence included';
call protect_agency_table('disclosure');

-- One piece of evidence of an item; what it holds is in its versions.
create table disclosure_evidence (
  agency_id   uuid not null,
  evidence_id uuid not null,
  fiscal_year smallint not null,
  item        text not null,
  kind        text not null,
  title       text not null,
  sort        integer not null default 0,
  removed_at  timestamptz(3),
  version     integer not null default 1,
  primary key (agency_id, evidence_id),
  foreign key (agency_id, fiscal_year, item) references disclosure (agency_id, fiscal_year, item),
  constraint evidence_kind_is_known check (kind in ('file', 'page', 'link', 'register')),
  constraint evidence_title_is_one check (char_length(btrim(title)) between 1 and 300)
);
comment on column disclosure_evidence.version is 'one more with every change of its title or place; what it holds is counted in evidence_version';
create index disclosure_evidence_by_item on disclosure_evidence (agency_id, fiscal_year, item);
call protect_agency_table('disclosure_evidence');

-- Never overwritten: a new file, text, address or state of a register is a new version.
create table evidence_version (
  agency_id   uuid not null,
  evidence_id uuid not null,
  number      integer not null,
  sha256      bytea,
  file_name   text,
  page        text,
  url         text,
  register    text,
  snapshot    jsonb,
  dated_on    date,
  covers_from date,
  covers_to   date,
  added_at    timestamptz(3) not null default current_timestamp,
  added_by    uuid,
  primary key (agency_id, evidence_id, number),
  foreign key (agency_id, evidence_id) references disclosure_evidence (agency_id, evidence_id),
  foreign key (agency_id, sha256) references evidence_blob (agency_id, sha256),
  foreign key (agency_id, added_by) references account (agency_id, account_id),
  constraint version_counts_from_one check (number >= 1),
  constraint version_is_of_one_kind check (num_nonnulls(sha256, page, url, register) = 1),
  constraint file_has_a_name check ((sha256 is null) = (file_name is null)),
  constraint register_has_a_snapshot check ((register is null) = (snapshot is null)),
  constraint url_is_web check (url ~ '^https?://' and char_length(url) <= 2000),
  constraint page_is_bounded check (char_length(page) <= 200000),
  constraint covers_a_time check (covers_to > covers_from)
);
comment on column evidence_version.dated_on is 'the day the document itself bears';
comment on column evidence_version.covers_to is 'the first day it no longer speaks of';
call protect_agency_table('evidence_version');
call keep_forever('evidence_version');

-- What was handed in for review, frozen: the hash is what an approval is bound to.
create table disclosure_edition (
  agency_id    uuid not null,
  fiscal_year  smallint not null,
  item         text not null,
  number       integer not null,
  content      jsonb not null,
  content_hash bytea not null,
  submitted_at timestamptz(3) not null default current_timestamp,
  submitted_by uuid,
  primary key (agency_id, fiscal_year, item, number),
  foreign key (agency_id, fiscal_year, item) references disclosure (agency_id, fiscal_year, item),
  foreign key (agency_id, submitted_by) references account (agency_id, account_id),
  constraint edition_counts_from_one check (number >= 1),
  constraint content_hash_is_one check (octet_length(content_hash) = 32)
);
comment on column disclosure_edition.content_hash is 'SHA-256 of the canonical JSON of content';
call protect_agency_table('disclosure_edition');
call keep_forever('disclosure_edition');

-- Each approval to publish, bound to an edition by its hash; a withdrawal is a row too.
create table publication (
  agency_id      uuid not null,
  publication_id uuid not null,
  fiscal_year    smallint not null,
  item           text not null,
  edition        integer not null,
  act            text not null,
  content_hash   bytea not null,
  reason         text,
  done_at        timestamptz(3) not null default current_timestamp,
  done_by        uuid,
  primary key (agency_id, publication_id),
  foreign key (agency_id, fiscal_year, item, edition) references disclosure_edition (agency_id, fiscal_year, item, number),
  foreign key (agency_id, done_by) references account (agency_id, account_id),
  constraint act_is_known check (act in ('publish', 'withdraw')),
  constraint withdrawn_with_a_reason check (act = 'publish' or reason is not null)
);
create index publication_by_item on publication (agency_id, fiscal_year, item, done_at);
call protect_agency_table('publication');
call keep_forever('publication');

-- An assessor's judgement of an edition: the first, and the final one after an appeal or its deadline.
create table verdict (
  agency_id   uuid not null,
  verdict_id  uuid not null,
  fiscal_year smallint not null,
  item        text not null,
  edition     integer not null,
  round       text not null,
  result      text not null,
  reason      text not null,
  given_on    date not null,
  appeal_by   date,
  recorded_at timestamptz(3) not null default current_timestamp,
  recorded_by uuid,
  primary key (agency_id, verdict_id),
  foreign key (agency_id, fiscal_year, item, edition) references disclosure_edition (agency_id, fiscal_year, item, number),
  foreign key (agency_id, recorded_by) references account (agency_id, account_id),
  constraint round_is_known check (round in ('first', 'final')),
  constraint result_is_known check (result in ('complete', 'incomplete'))
);
create index verdict_by_item on verdict (agency_id, fiscal_year, item, recorded_at);
call protect_agency_table('verdict');
call keep_forever('verdict');

create table appeal (
  agency_id    uuid not null,
  appeal_id    uuid not null,
  verdict_id   uuid not null,
  text         text not null,
  submitted_at timestamptz(3) not null default current_timestamp,
  submitted_by uuid,
  primary key (agency_id, appeal_id),
  unique (agency_id, verdict_id),
  foreign key (agency_id, verdict_id) references verdict (agency_id, verdict_id),
  foreign key (agency_id, submitted_by) references account (agency_id, account_id),
  constraint appeal_says_something check (char_length(btrim(text)) between 1 and 20000)
);
call protect_agency_table('appeal');
call keep_forever('appeal');

-- Made again at any time from the file of that hash: its text, for findings and search, and a picture of its first page.
create table file_reading (
  agency_id    uuid not null,
  sha256       bytea not null,
  text         text not null,
  pages        integer,
  has_text     boolean not null,
  preview_text text not null default '',
  preview_png  bytea,
  failure      jsonb,
  read_at      timestamptz(3) not null default current_timestamp,
  primary key (agency_id, sha256),
  foreign key (agency_id, sha256) references evidence_blob (agency_id, sha256)
);
call isolate_agency_table('file_reading');

-- How an address answered when it was last asked.
create table link_probe (
  agency_id  uuid not null,
  url        text not null,
  checked_at timestamptz(3) not null default current_timestamp,
  outcome    text not null,
  status     integer,
  final_url  text,
  reason     text,
  primary key (agency_id, url),
  foreign key (agency_id) references agency (agency_id)
);
call isolate_agency_table('link_probe');

grant select, insert, update on disclosure, disclosure_evidence, file_reading, link_probe to prongsai_app;
grant select, insert on evidence_version, disclosure_edition, publication, verdict, appeal to prongsai_app;
