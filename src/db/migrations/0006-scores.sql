-- Scores let out to the public, and the role of those who judge items.

-- Judges what is published and edits nothing.
alter table account_role drop constraint role_is_known;
alter table account_role add constraint role_is_known check (role in
  ('system-admin', 'ita-officer', 'unit-head', 'unit-officer', 'permanent-secretary', 'head-of-agency', 'assessor'));

-- A year's scores as they were let out, with all that it takes to recount them. A correction is a further row.
create table score_publication (
  agency_id      uuid not null,
  publication_id uuid not null,
  fiscal_year    smallint not null,
  number         integer not null,
  framework      text not null,
  framework_hash bytea not null,
  content        jsonb not null,
  content_hash   bytea not null,
  total          numeric(5, 2) not null,
  level          text not null,
  reason         text,
  published_at   timestamptz(3) not null default current_timestamp,
  published_by   uuid,
  primary key (agency_id, publication_id),
  unique (agency_id, fiscal_year, number),
  foreign key (agency_id, fiscal_year) references cycle (agency_id, fiscal_year),
  foreign key (agency_id, published_by) references account (agency_id, account_id),
  constraint score_publication_counts_from_one check (number >= 1),
  constraint framework_hash_is_one check (octet_length(framework_hash) = 32),
  constraint score_content_hash_is_one check (octet_length(content_hash) = 32),
  constraint published_total_is_a_score check (total between 0 and 100),
  constraint correction_has_a_reason check (number = 1 or reason is not null)
);
comment on column score_publication.number is 'of the year, counted from 1: the highest is what the public sees';
comment on column score_publication.framework_hash is 'SHA-256 of the canonical JSON of the framework it was computed by';
comment on column score_publication.content is 'inputs, scores, level and derivation; total and level stand in it too';
comment on column score_publication.content_hash is 'SHA-256 of the canonical JSON of content';
comment on column score_publication.level is 'a code of the framework''s levels';
call protect_agency_table('score_publication');
call keep_forever('score_publication');

grant select, insert on score_publication to prongsai_app;
