-- Official papers of a year: what is drafted, what was signed, the opinions up the chain, and what was approved.

-- One row an agency that has chosen; without one papers are numbered without a code and leave the emblem's place free.
create table paper_settings (
  agency_id     uuid not null,
  number_prefix text not null default '',
  emblem_sha256 bytea,
  version       integer not null default 1,
  primary key (agency_id),
  foreign key (agency_id) references agency (agency_id),
  foreign key (agency_id, emblem_sha256) references evidence_blob (agency_id, sha256),
  constraint number_prefix_is_short check (number_prefix = btrim(number_prefix) and char_length(number_prefix) <= 60),
  constraint paper_settings_version_counts_up check (version >= 1)
);
comment on column paper_settings.number_prefix is 'the code before the running number: "ลป 71201"';
call protect_agency_table('paper_settings');

-- Texts are '' where they follow from the data.
create table paper (
  agency_id   uuid not null,
  paper_id    uuid not null,
  fiscal_year smallint not null,
  kind        text not null,
  status      text not null default 'draft',
  subject     text not null default '',
  opening     text not null default '',
  closing     text not null default '',
  editions    integer not null default 0,
  version     integer not null default 1,
  changed_at  timestamptz(3) not null default current_timestamp,
  changed_by  uuid,
  primary key (agency_id, paper_id),
  foreign key (agency_id, fiscal_year) references cycle (agency_id, fiscal_year),
  foreign key (agency_id, changed_by) references account (agency_id, account_id),
  constraint paper_kind_is_known check (kind in ('memo', 'measures', 'scores')),
  constraint paper_status_is_known check (status in ('draft', 'for-secretary', 'for-head', 'approved')),
  constraint paper_texts_are_bounded check
    (char_length(subject) <= 300 and char_length(opening) <= 4000 and char_length(closing) <= 1000)
);
comment on column paper.version is 'one more with every change of its texts or status';
create unique index one_paper_under_way on paper (agency_id, fiscal_year, kind) where status <> 'approved';
call protect_agency_table('paper');

-- What was signed and handed up, frozen: the hash is what opinions are bound to.
create table paper_edition (
  agency_id    uuid not null,
  paper_id     uuid not null,
  number       integer not null,
  content      jsonb not null,
  content_hash bytea not null,
  submitted_at timestamptz(3) not null default current_timestamp,
  submitted_by uuid not null,
  primary key (agency_id, paper_id, number),
  foreign key (agency_id, paper_id) references paper (agency_id, paper_id),
  foreign key (agency_id, submitted_by) references account (agency_id, account_id),
  constraint paper_edition_counts_from_one check (number >= 1),
  constraint paper_edition_hash_is_one check (octet_length(content_hash) = 32)
);
comment on column paper_edition.content_hash is 'SHA-256 of the canonical JSON of content';
call protect_agency_table('paper_edition');
call keep_forever('paper_edition');

-- What was said of an edition, and as whom: the signatory as printed.
create table paper_opinion (
  agency_id    uuid not null,
  paper_id     uuid not null,
  edition      integer not null,
  place        text not null,
  opinion      text not null,
  signatory    jsonb not null,
  content_hash bytea not null,
  given_on     date not null,
  given_at     timestamptz(3) not null default current_timestamp,
  given_by     uuid not null,
  primary key (agency_id, paper_id, edition, place),
  foreign key (agency_id, paper_id, edition) references paper_edition (agency_id, paper_id, number),
  foreign key (agency_id, given_by) references account (agency_id, account_id),
  constraint opinion_place_is_known check (place in ('secretary', 'head')),
  constraint opinion_says_something check (char_length(btrim(opinion)) between 1 and 4000)
);
comment on column paper_opinion.signatory is '{"name", "lines"} of who held the post or acted in it that day';
call protect_agency_table('paper_opinion');
call keep_forever('paper_opinion');

-- The last number given in a calendar year. Its row is held until the commit, so no number is skipped or given twice.
create table paper_counter (
  agency_id     uuid not null,
  calendar_year smallint not null,
  last          integer not null,
  primary key (agency_id, calendar_year),
  foreign key (agency_id) references agency (agency_id),
  constraint counter_counts_from_one check (last >= 1)
);
comment on column paper_counter.calendar_year is 'B.E.';
call protect_agency_table('paper_counter');

create table paper_approval (
  agency_id     uuid not null,
  paper_id      uuid not null,
  edition       integer not null,
  calendar_year smallint not null,
  running       integer not null,
  number        text not null,
  dated_on      date not null,
  code          text not null,
  content       jsonb not null,
  content_hash  bytea not null,
  approved_at   timestamptz(3) not null default current_timestamp,
  approved_by   uuid not null,
  primary key (agency_id, paper_id),
  unique (agency_id, calendar_year, running),
  unique (agency_id, code),
  foreign key (agency_id, paper_id, edition) references paper_edition (agency_id, paper_id, number),
  foreign key (agency_id, approved_by) references account (agency_id, account_id),
  constraint running_counts_from_one check (running >= 1),
  constraint paper_code_is_one check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  constraint approval_hash_is_one check (octet_length(content_hash) = 32)
);
comment on column paper_approval.content is 'everything that is printed; the paper is made again from it at any time';
comment on column paper_approval.code is 'in the address where anybody can check it: /verify/…';
call protect_agency_table('paper_approval');
call keep_forever('paper_approval');

-- An approved paper as it was first written in a format.
create table paper_file (
  agency_id  uuid not null,
  paper_id   uuid not null,
  format     text not null,
  sha256     bytea not null,
  written_at timestamptz(3) not null default current_timestamp,
  primary key (agency_id, paper_id, format),
  foreign key (agency_id, paper_id) references paper_approval (agency_id, paper_id),
  foreign key (agency_id, sha256) references evidence_blob (agency_id, sha256),
  constraint paper_format_is_known check (format in ('pdf', 'docx', 'xlsx'))
);
call protect_agency_table('paper_file');
call keep_forever('paper_file');

grant select, insert, update on paper_settings, paper, paper_counter to prongsai_app;
grant select, insert on paper_edition, paper_opinion, paper_approval, paper_file to prongsai_app;
