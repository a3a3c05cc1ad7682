-- A fiscal year of an agency: its calendar, its announced scores, its measures and their progress.

create table cycle (
  agency_id   uuid not null,
  fiscal_year smallint not null,
  framework   text not null,
  status      text not null default 'open',
  opened_at   timestamptz(3) not null default current_timestamp,
  version     integer not null default 1,
  primary key (agency_id, fiscal_year),
  foreign key (agency_id) references agency (agency_id),
  constraint fiscal_year_is_thai check (fiscal_year between 2400 and 2700),
  constraint cycle_status_is_known check (status in ('open', 'closed'))
);
comment on column cycle.fiscal_year is 'B.E.';
comment on column cycle.framework is 'an id of data/frameworks ("nacc-2566")';
call protect_agency_table('cycle');

-- The year's calendar, copied from the framework and corrected by the agency.
create table stage (
  agency_id   uuid not null,
  fiscal_year smallint not null,
  code        text not null,
  name        text not null,
  name_en     text not null,
  starts_on   date not null,
  ends_on     date not null,
  confirmed   boolean not null default true,
  version     integer not null default 1,
  primary key (agency_id, fiscal_year, code),
  foreign key (agency_id, fiscal_year) references cycle (agency_id, fiscal_year),
  constraint stage_ends_after_start check (ends_on > starts_on)
);
comment on column stage.ends_on is 'the first day it is over';
comment on column stage.confirmed is 'false: taken from another year or an unverified source; the agency has not checked the dates yet';
call protect_agency_table('stage');

-- What was announced: by indicator number ("1"), instrument ("IIT") or "total".
create table announced_score (
  agency_id   uuid not null,
  fiscal_year smallint not null,
  axis        text not null,
  value       numeric(5, 2) not null,
  source      text not null,
  version     integer not null default 1,
  primary key (agency_id, fiscal_year, axis),
  foreign key (agency_id, fiscal_year) references cycle (agency_id, fiscal_year),
  constraint axis_is_one check (axis ~ '^[A-Za-z0-9.]{1,24}$'),
  constraint score_is_one check (value between 0 and 100)
);
call protect_agency_table('announced_score');

-- Found weak by last year's scores or by analysis: what measures answer.
create table weak_point (
  agency_id     uuid not null,
  weak_point_id uuid not null,
  fiscal_year   smallint not null,
  target        text not null,
  source        text not null,
  description   text not null,
  version       integer not null default 1,
  primary key (agency_id, weak_point_id),
  foreign key (agency_id, fiscal_year) references cycle (agency_id, fiscal_year),
  constraint weak_point_target_is_one check (target ~ '^(indicator:[0-9]{1,2}|item:[A-Za-z0-9.-]{1,24})$'),
  constraint weak_point_source_is_known check (source in ('score', 'analysis', 'report')),
  constraint weak_point_says_something check (char_length(btrim(description)) between 1 and 5000)
);
create index weak_point_by_year on weak_point (agency_id, fiscal_year);
call protect_agency_table('weak_point');

-- A measure (มาตรการ), or a guideline that raises an indicator (แนวทางยกระดับ).
create table measure (
  agency_id           uuid not null,
  measure_id          uuid not null,
  fiscal_year         smallint not null,
  kind                text not null,
  number              smallint not null,
  title               text not null,
  weak_point_id       uuid,
  indicator           smallint,
  period_text         text not null default '',
  starts_on           date,
  ends_on             date,
  target              text not null default '',
  baseline            text not null default '',
  outcome             text not null default '',
  effect              text not null default '',
  status              text not null default 'not-begun',
  no_evidence_reason  text not null default '',
  source_key          text,
  version             integer not null default 1,
  primary key (agency_id, measure_id),
  unique (agency_id, fiscal_year, kind, number),
  unique (agency_id, fiscal_year, source_key),
  foreign key (agency_id, fiscal_year) references cycle (agency_id, fiscal_year),
  foreign key (agency_id, weak_point_id) references weak_point (agency_id, weak_point_id),
  constraint measure_kind_is_known check (kind in ('measure', 'guideline')),
  constraint measure_status_is_known check (status in ('not-begun', 'doing', 'done', 'verified')),
  constraint measure_has_a_title check (char_length(btrim(title)) between 1 and 2000),
  constraint measure_ends_after_start check (ends_on > starts_on),
  constraint guideline_names_an_indicator check (kind = 'measure' or indicator is not null)
);
comment on column measure.period_text is 'the period as the report prints it, when it is no two dates';
comment on column measure.ends_on is 'the first day after it';
comment on column measure.source_key is 'where an import took it from, so that a second import finds it';
call protect_agency_table('measure');

create table measure_step (
  agency_id  uuid not null,
  measure_id uuid not null,
  position   smallint not null,
  text       text not null,
  primary key (agency_id, measure_id, position),
  foreign key (agency_id, measure_id) references measure (agency_id, measure_id),
  constraint step_says_something check (char_length(btrim(text)) between 1 and 2000)
);
call protect_agency_table('measure_step');

create table measure_owner (
  agency_id  uuid not null,
  measure_id uuid not null,
  unit_id    uuid not null,
  primary key (agency_id, measure_id, unit_id),
  foreign key (agency_id, measure_id) references measure (agency_id, measure_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id)
);
call protect_agency_table('measure_owner');

-- What was done, on a day, of a measure ("measure:<id>") or a disclosure ("disclosure:2566:O14"). A wrong one is
-- struck with a reason, never edited.
create table progress (
  agency_id     uuid not null,
  progress_id   uuid not null,
  fiscal_year   smallint not null,
  subject       text not null,
  happened_on   date not null,
  text          text not null,
  source_key    text,
  written_by    uuid,
  written_at    timestamptz(3) not null default current_timestamp,
  struck_at     timestamptz(3),
  struck_reason text,
  primary key (agency_id, progress_id),
  unique (agency_id, subject, source_key),
  foreign key (agency_id, fiscal_year) references cycle (agency_id, fiscal_year),
  foreign key (agency_id, written_by) references account (agency_id, account_id),
  constraint progress_says_something check (char_length(btrim(text)) between 1 and 10000),
  constraint struck_with_a_reason check ((struck_at is null) = (struck_reason is null))
);
create index progress_by_subject on progress (agency_id, subject, happened_on);
call protect_agency_table('progress');

create table progress_file (
  agency_id   uuid not null,
  progress_id uuid not null,
  position    smallint not null,
  sha256      bytea not null,
  file_name   text not null,
  primary key (agency_id, progress_id, position),
  foreign key (agency_id, progress_id) references progress (agency_id, progress_id),
  foreign key (agency_id, sha256) references evidence_blob (agency_id, sha256),
  constraint progress_file_name_is_one check (char_length(file_name) between 1 and 200)
);
call protect_agency_table('progress_file');

-- A report taken over into a year; what it made, for the record.
create table report_import (
  agency_id   uuid not null,
  import_id   uuid not null,
  fiscal_year smallint not null,
  sha256      bytea not null,
  file_name   text not null,
  created     jsonb not null,
  imported_at timestamptz(3) not null default current_timestamp,
  imported_by uuid,
  primary key (agency_id, import_id),
  foreign key (agency_id, fiscal_year) references cycle (agency_id, fiscal_year),
  foreign key (agency_id, sha256) references evidence_blob (agency_id, sha256),
  foreign key (agency_id, imported_by) references account (agency_id, account_id)
);
call protect_agency_table('report_import');
call keep_forever('report_import');

grant select, insert, update on cycle, stage, announced_score, weak_point, measure, progress to prongsai_app;
grant select, insert, update, delete on measure_step, measure_owner to prongsai_app;
grant select, insert on progress_file, report_import to prongsai_app;
grant delete on weak_point, measure, announced_score to prongsai_app;
