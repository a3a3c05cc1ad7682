-- Surveys: what is asked, who was invited, what was answered. Nothing of an answer's row says who gave it, when, or in
-- which order; what strangers add has no audit entry either, as an entry would tell the hour and the order.

-- Rows of one agency only, and no audit asked: for rows that strangers add and that must not stand in the trail.
create procedure protect_anonymous_table(name regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy own_agency on %s using (agency_id = current_agency())', name);
end
$$;

-- One asking of one set of questions in one fiscal year.
create table survey (
  agency_id     uuid not null,
  survey_id     uuid not null,
  fiscal_year   smallint not null,
  code          text not null,
  instrument    text,
  title         text not null,
  title_en      text,
  introduction  text not null default '',
  introduction_en text not null default '',
  access        text not null,
  status        text not null default 'draft',
  opens_on      date,
  closes_on     date,
  population    integer,
  agency_class  text,
  questions     jsonb not null,
  questions_hash bytea not null,
  opening       smallint not null default 0,
  version       integer not null default 1,
  primary key (agency_id, survey_id),
  unique (agency_id, code),
  foreign key (agency_id, fiscal_year) references cycle (agency_id, fiscal_year),
  constraint survey_code_is_short check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  constraint survey_instrument_is_a_code check (instrument ~ '^[A-Za-z0-9.-]{1,24}$'),
  constraint survey_title_is_one check (title = btrim(title) and char_length(title) between 1 and 300),
  constraint survey_access_is_known check (access in ('open', 'invited')),
  constraint survey_status_is_known check (status in ('draft', 'open', 'paused', 'closed')),
  constraint survey_window_runs_forward check (closes_on >= opens_on),
  constraint survey_has_its_window check (status = 'draft' or (opens_on is not null and closes_on is not null)),
  constraint survey_population_counts check (population between 1 and 100000000),
  constraint questions_hash_is_one check (octet_length(questions_hash) = 32),
  constraint opening_counts_up check (opening >= 0 and (opening > 0 or status = 'draft'))
);
create unique index survey_one_an_instrument on survey (agency_id, fiscal_year, instrument);
comment on column survey.code is 'the short public address: /s/<code>';
comment on column survey.instrument is 'a code of the year''s framework ("EIT"); null: a set of questions of the agency''s own';
comment on column survey.access is 'open: by the address alone; invited: with a slip or a token';
comment on column survey.closes_on is 'the last day answers are taken';
comment on column survey.population is 'how many people it concerns; what the smallest sample is counted from';
comment on column survey.agency_class is 'the class of agency that has a smallest sample of its own, in Thai, as the framework names it';
comment on column survey.questions is 'the question set; frozen by the first opening';
comment on column survey.questions_hash is 'SHA-256 of the canonical JSON of questions';
comment on column survey.opening is '0 in a draft, 1 once it was opened; a reopened survey keeps it, with its answers and their key';
call protect_agency_table('survey');

-- The keys of an opening, sealed by the installation's secret key. Removed when the answers are unsealed, so that no old
-- copy of the database tells afterwards which answer came when.
create table survey_key (
  agency_id uuid not null,
  survey_id uuid not null,
  opening   smallint not null,
  sealed    text not null,
  primary key (agency_id, survey_id, opening),
  foreign key (agency_id, survey_id) references survey (agency_id, survey_id)
);
call protect_agency_table('survey_key');

-- What signs the tokens of an invited survey, blindly (RFC 9474).
create table survey_signing_key (
  agency_id  uuid not null,
  survey_id  uuid not null,
  public_key bytea not null,
  sealed     text not null,
  primary key (agency_id, survey_id),
  foreign key (agency_id, survey_id) references survey (agency_id, survey_id)
);
comment on column survey_signing_key.public_key is 'DER, SubjectPublicKeyInfo';
comment on column survey_signing_key.sealed is 'the private key, PKCS #8, sealed by the installation''s secret key';
call protect_agency_table('survey_signing_key');

-- Who was invited, and who has fetched a token. It knows no answer, no token and no time.
create table survey_invitation (
  agency_id     uuid not null,
  survey_id     uuid not null,
  invitation_id uuid not null,
  kind          text not null,
  name          text,
  mail          text,
  code_hash     bytea not null,
  mailed        boolean not null default false,
  printed       boolean not null default false,
  fetched       boolean not null default false,
  blinded_hash  bytea,
  cancelled     boolean not null default false,
  primary key (agency_id, survey_id, invitation_id),
  unique (agency_id, survey_id, code_hash),
  foreign key (agency_id, survey_id) references survey (agency_id, survey_id),
  constraint invitation_kind_is_known check (kind in ('named', 'drawn')),
  constraint drawn_slips_name_nobody check (kind = 'named' or (name is null and mail is null)),
  constraint code_hash_is_one check (octet_length(code_hash) = 32),
  constraint blinded_hash_is_one check (octet_length(blinded_hash) = 32),
  constraint handed_over_one_way check (not (mailed and printed)),
  constraint fetched_with_a_request check (fetched = (blinded_hash is not null))
);
comment on column survey_invitation.printed is 'its code of now is on paper; as with mailed there is no time';
comment on column survey_invitation.kind is 'named: for one person, who fetches a blindly signed token with it; drawn: a slip drawn by hand, which may also answer by itself';
comment on column survey_invitation.blinded_hash is 'SHA-256 of the blinded message that was signed: the same request is answered again, another is not';
call protect_anonymous_table('survey_invitation');

-- Answers while a survey runs: sealed, so that nobody reads one, and two copies of the database tell nothing of what came between.
create table survey_sealed (
  agency_id uuid not null,
  survey_id uuid not null,
  sealed_id uuid not null,
  opening   smallint not null,
  part      text not null,
  sealed    bytea not null,
  primary key (agency_id, survey_id, sealed_id),
  foreign key (agency_id, survey_id) references survey (agency_id, survey_id),
  constraint sealed_part_is_known check (part in ('answer', 'text'))
);
comment on column survey_sealed.part is 'answer: mode and option numbers; text: one open text, apart from the options of whoever wrote it';
comment on column survey_sealed.sealed is 'AES-256-GCM: iv, tag, text; every answer of a survey has the same length';
call protect_anonymous_table('survey_sealed');

-- Answers once a survey is closed, all unsealed at once, in an order drawn by lot.
create table survey_answer (
  agency_id uuid not null,
  survey_id uuid not null,
  answer_id uuid not null,
  mode      text not null,
  options   bytea not null,
  primary key (agency_id, survey_id, answer_id),
  foreign key (agency_id, survey_id) references survey (agency_id, survey_id),
  constraint answer_mode_is_known check (mode in ('self', 'interviewer')),
  constraint options_are_bounded check (octet_length(options) between 1 and 1000)
);
comment on column survey_answer.options is 'one byte a part of a question, in the order of the question set: 0 not answered, else the option from 1';
call protect_anonymous_table('survey_answer');

create table survey_text (
  agency_id uuid not null,
  survey_id uuid not null,
  text_id   uuid not null,
  question  text not null,
  body      text not null,
  primary key (agency_id, survey_id, text_id),
  foreign key (agency_id, survey_id) references survey (agency_id, survey_id),
  constraint survey_text_is_bounded check (char_length(body) between 1 and 2000)
);
call protect_anonymous_table('survey_text');

-- How many answered on which day: all that is known of time.
create table survey_day (
  agency_id uuid not null,
  survey_id uuid not null,
  day       date not null,
  mode      text not null,
  answers   integer not null,
  primary key (agency_id, survey_id, day, mode),
  foreign key (agency_id, survey_id) references survey (agency_id, survey_id),
  constraint day_mode_is_known check (mode in ('self', 'interviewer')),
  constraint answers_count_up check (answers >= 0)
);
call protect_anonymous_table('survey_day');

-- One row a ticket that was spent (a token, a slip, a page's own number): so nothing counts twice. It is the receipt, too.
create table survey_receipt (
  agency_id uuid not null,
  survey_id uuid not null,
  leaf      bytea not null,
  batch     smallint,
  primary key (agency_id, survey_id, leaf),
  foreign key (agency_id, survey_id) references survey (agency_id, survey_id),
  constraint leaf_is_a_hash check (octet_length(leaf) = 32)
);
-- Those that wait are not in it: taking an answer in writes no second index.
create index survey_receipt_by_batch on survey_receipt (agency_id, survey_id, batch, leaf) where batch is not null;
comment on column survey_receipt.leaf is 'SHA-256 of the ticket: tells nothing of the answer';
comment on column survey_receipt.batch is 'the batch it was published in; null: not yet';
call protect_anonymous_table('survey_receipt');

create table survey_receipt_batch (
  agency_id    uuid not null,
  survey_id    uuid not null,
  number       smallint not null,
  root         bytea not null,
  receipts     integer not null,
  published_on date not null,
  primary key (agency_id, survey_id, number),
  foreign key (agency_id, survey_id) references survey (agency_id, survey_id),
  constraint batch_counts_from_one check (number >= 1),
  constraint batch_holds_some check (receipts >= 1),
  constraint root_is_a_hash check (octet_length(root) = 32)
);
comment on column survey_receipt_batch.root is 'Merkle root over the leaves of the batch in the order of their bytes';
call protect_agency_table('survey_receipt_batch');

-- What came of a survey, counted once when its answers were unsealed; anyone with the rows can count again.
create table survey_result (
  agency_id   uuid not null,
  survey_id   uuid not null,
  opening     smallint not null,
  answers     integer not null,
  content     jsonb not null,
  content_hash bytea not null,
  primary key (agency_id, survey_id, opening),
  unique (agency_id, survey_id),
  foreign key (agency_id, survey_id) references survey (agency_id, survey_id),
  constraint result_answers_count check (answers >= 0),
  constraint result_hash_is_one check (octet_length(content_hash) = 32)
);
comment on column survey_result.opening is 'the opening whose answers it counts; a survey has one result, as two would subtract to the answers between them';
comment on column survey_result.content is 'the counts of every option by mode: whole numbers; shown only where the rule of small groups lets them';
call protect_agency_table('survey_result');
call keep_forever('survey_result');

grant select, insert, update on survey, survey_signing_key, survey_invitation, survey_day, survey_receipt to prongsai_app;
grant select, insert, delete on survey_key, survey_sealed to prongsai_app;
grant select, insert on survey_answer, survey_text, survey_receipt_batch, survey_result to prongsai_app;
grant delete on survey, survey_signing_key, survey_invitation to prongsai_app;
