-- Which agency answers, who works there, and how they sign in.

create extension if not exists btree_gist;

-- Rows of one agency only, as `protect_agency_table`, but no audit entry: for what is not a change of the agency's
-- affairs (sessions, counters, notices) or can be made again from what is (text read from a file).
create procedure isolate_agency_table(name regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy own_agency on %s using (agency_id = current_agency())', name);
end
$$;

-- The agency a request is meant for, by the host it names; '*' is any other host. Shared by all agencies, hence the
-- column is not called agency_id: on Citus this is a reference table.
create table site (
  host        text not null,
  answers_for uuid not null,
  primary key (host),
  constraint host_is_one check (host = '*' or host ~ '^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$')
);
grant select, insert, update on site to prongsai_app;

-- What the agency says of itself (O1, O3, O5): one row an agency.
create table agency_profile (
  agency_id   uuid not null,
  kind        text not null,
  subdistrict text,
  district    text,
  province    text,
  address     text not null default '',
  telephone   text not null default '',
  fax         text not null default '',
  email       text not null default '',
  website     text not null default '',
  map_url     text not null default '',
  duties      text not null default '',
  version     integer not null default 1,
  primary key (agency_id),
  foreign key (agency_id) references agency (agency_id),
  constraint profile_version_counts_up check (version >= 1)
);
comment on column agency_profile.kind is 'a code of data/agencies/kinds.json';
comment on column agency_profile.duties is 'Markdown: duties and powers set by law';
call protect_agency_table('agency_profile');

create table social_link (
  agency_id      uuid not null,
  social_link_id uuid not null,
  network        text not null,
  label          text not null,
  url            text not null,
  sort           integer not null default 0,
  version        integer not null default 1,
  primary key (agency_id, social_link_id),
  foreign key (agency_id) references agency (agency_id),
  constraint social_url_is_web check (url ~ '^https?://' and char_length(url) <= 2000)
);
call protect_agency_table('social_link');

-- Pages the agency writes itself ("privacy": O10).
create table site_page (
  agency_id  uuid not null,
  slug       text not null,
  title      text not null,
  title_en   text not null default '',
  body       text not null default '',
  updated_at timestamptz(3) not null default current_timestamp,
  version    integer not null default 1,
  primary key (agency_id, slug),
  foreign key (agency_id) references agency (agency_id),
  constraint slug_is_one check (slug ~ '^[a-z][a-z0-9-]{0,63}$'),
  constraint page_body_is_bounded check (char_length(body) <= 200000)
);
comment on column site_page.body is 'Markdown';
call protect_agency_table('site_page');

create table unit (
  agency_id uuid not null,
  unit_id   uuid not null,
  name      text not null,
  name_en   text not null default '',
  telephone text not null default '',
  sort      integer not null default 0,
  closed_on date,
  version   integer not null default 1,
  primary key (agency_id, unit_id),
  foreign key (agency_id) references agency (agency_id),
  unique (agency_id, name),
  constraint unit_name_is_a_name check (name = btrim(name) and char_length(name) between 1 and 200)
);
comment on column unit.closed_on is 'the first day it is no more; its past work keeps its name';
call protect_agency_table('unit');

create table account (
  agency_id           uuid not null,
  account_id          uuid not null,
  email               text not null,
  name                text not null,
  language            text not null default 'th',
  status              text not null default 'invited',
  password_hash       text,
  password_changed_at timestamptz(3),
  mail_notices        boolean not null default true,
  created_at          timestamptz(3) not null default current_timestamp,
  version             integer not null default 1,
  primary key (agency_id, account_id),
  foreign key (agency_id) references agency (agency_id),
  unique (agency_id, email),
  constraint email_is_lower_case check (email = lower(btrim(email)) and email ~ '^[^@\s]+@[^@\s]+$'),
  constraint account_name_is_a_name check (name = btrim(name) and char_length(name) between 1 and 200),
  constraint account_language_is_known check (language in ('th', 'en')),
  constraint account_status_is_known check (status in ('invited', 'active', 'suspended'))
);
call protect_agency_table('account');

create table account_role (
  agency_id       uuid not null,
  account_role_id uuid not null,
  account_id      uuid not null,
  role            text not null,
  unit_id         uuid,
  primary key (agency_id, account_role_id),
  unique nulls not distinct (agency_id, account_id, role, unit_id),
  foreign key (agency_id, account_id) references account (agency_id, account_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id),
  constraint role_is_known check (role in
    ('system-admin', 'ita-officer', 'unit-head', 'unit-officer', 'permanent-secretary', 'head-of-agency')),
  constraint unit_roles_name_a_unit check ((role in ('unit-head', 'unit-officer')) = (unit_id is not null))
);
call protect_agency_table('account_role');

-- A post, whoever holds it. No unit: it stands above the units (นายก, ปลัด).
create table post (
  agency_id    uuid not null,
  post_id      uuid not null,
  unit_id      uuid,
  title        text not null,
  title_en     text not null default '',
  kind         text,
  side         text not null default 'permanent',
  is_executive boolean not null default false,
  sort         integer not null default 0,
  version      integer not null default 1,
  primary key (agency_id, post_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id),
  constraint post_title_is_a_name check (title = btrim(title) and char_length(title) between 1 and 200),
  constraint side_is_known check (side in ('political', 'permanent')),
  constraint post_kind_is_known check (kind in ('head', 'secretary', 'unit-head')),
  constraint unit_head_heads_a_unit check ((kind = 'unit-head') = (unit_id is not null) or kind is null)
);
create unique index one_post_of_a_kind on post (agency_id, kind, unit_id) nulls not distinct where kind is not null;
comment on column post.kind is 'who signs: the head of agency, the permanent secretary, the head of this unit; null for others';
comment on column post.is_executive is 'shown with name, photo and contact (O2)';
call protect_agency_table('post');

-- Who holds a post from a day on; acting (รักษาราชการแทน) beside or instead of the holder.
create table appointment (
  agency_id      uuid not null,
  appointment_id uuid not null,
  post_id        uuid not null,
  account_id     uuid,
  person_name    text not null,
  acting         boolean not null default false,
  starts_on      date not null,
  ends_on        date,
  telephone      text not null default '',
  email          text not null default '',
  photo_sha256   bytea,
  version        integer not null default 1,
  primary key (agency_id, appointment_id),
  foreign key (agency_id, post_id) references post (agency_id, post_id),
  foreign key (agency_id, account_id) references account (agency_id, account_id),
  foreign key (agency_id, photo_sha256) references evidence_blob (agency_id, sha256),
  constraint person_name_is_a_name check (person_name = btrim(person_name) and char_length(person_name) between 1 and 200),
  constraint appointment_ends_after_start check (ends_on > starts_on),
  constraint one_holder_at_a_time exclude using gist
    (agency_id with =, post_id with =, daterange(starts_on, ends_on) with &&) where (not acting),
  constraint one_acting_at_a_time exclude using gist
    (agency_id with =, post_id with =, daterange(starts_on, ends_on) with &&) where (acting)
);
comment on column appointment.ends_on is 'the first day the person no longer holds it; null: until further notice';
call protect_agency_table('appointment');

-- Signing in.
create table session (
  agency_id     uuid not null,
  session_id    uuid not null,
  token_hash    bytea not null,
  account_id    uuid not null,
  device        text not null default '',
  second_factor text,
  created_at    timestamptz(3) not null default current_timestamp,
  seen_at       timestamptz(3) not null default current_timestamp,
  expires_at    timestamptz(3) not null,
  revoked_at    timestamptz(3),
  primary key (agency_id, session_id),
  unique (agency_id, token_hash),
  foreign key (agency_id, account_id) references account (agency_id, account_id),
  constraint session_token_is_hashed check (octet_length(token_hash) = 32),
  constraint second_factor_is_known check (second_factor in ('totp', 'passkey', 'recovery-code', 'oidc'))
);
comment on column session.device is 'kind of browser and system ("Firefox · Windows"), no version, no address';
create index session_by_account on session (agency_id, account_id, seen_at);
call isolate_agency_table('session');

-- Failed tries since the last success, of an account or a network address; the subject is a keyed hash.
create table sign_in_failure (
  agency_id    uuid not null,
  subject      bytea not null,
  failures     integer not null default 1,
  last_at      timestamptz(3) not null default current_timestamp,
  locked_until timestamptz(3),
  primary key (agency_id, subject)
);
call isolate_agency_table('sign_in_failure');

-- One-time links: to join, or to choose a new password.
create table invitation (
  agency_id     uuid not null,
  invitation_id uuid not null,
  token_hash    bytea not null,
  account_id    uuid not null,
  purpose       text not null,
  created_at    timestamptz(3) not null default current_timestamp,
  expires_at    timestamptz(3) not null,
  used_at       timestamptz(3),
  primary key (agency_id, invitation_id),
  unique (agency_id, token_hash),
  foreign key (agency_id, account_id) references account (agency_id, account_id),
  constraint purpose_is_known check (purpose in ('join', 'reset'))
);
call protect_agency_table('invitation');

create table totp (
  agency_id      uuid not null,
  account_id     uuid not null,
  sealed_secret  bytea not null,
  confirmed_at   timestamptz(3),
  last_used_step bigint not null default 0,
  primary key (agency_id, account_id),
  foreign key (agency_id, account_id) references account (agency_id, account_id)
);
call isolate_agency_table('totp');

create table passkey (
  agency_id     uuid not null,
  passkey_id    uuid not null,
  account_id    uuid not null,
  credential_id bytea not null,
  public_key    bytea not null,
  counter       bigint not null,
  transports    text[] not null default '{}',
  backed_up     boolean not null,
  name          text not null,
  created_at    timestamptz(3) not null default current_timestamp,
  used_at       timestamptz(3),
  primary key (agency_id, passkey_id),
  unique (agency_id, credential_id),
  foreign key (agency_id, account_id) references account (agency_id, account_id)
);
call isolate_agency_table('passkey');

create table recovery_code (
  agency_id  uuid not null,
  account_id uuid not null,
  code_hash  bytea not null,
  used_at    timestamptz(3),
  primary key (agency_id, account_id, code_hash),
  foreign key (agency_id, account_id) references account (agency_id, account_id)
);
call isolate_agency_table('recovery_code');

-- A question waiting for its answer: a passkey's challenge, an identity provider's state, a second factor.
create table challenge (
  agency_id    uuid not null,
  challenge_id uuid not null,
  token_hash   bytea not null,
  purpose      text not null,
  account_id   uuid,
  data         jsonb not null,
  expires_at   timestamptz(3) not null,
  primary key (agency_id, challenge_id),
  unique (agency_id, token_hash),
  foreign key (agency_id, account_id) references account (agency_id, account_id)
);
call isolate_agency_table('challenge');

-- The same person at an identity provider.
create table identity_link (
  agency_id  uuid not null,
  issuer     text not null,
  subject    text not null,
  account_id uuid not null,
  created_at timestamptz(3) not null default current_timestamp,
  primary key (agency_id, issuer, subject),
  foreign key (agency_id, account_id) references account (agency_id, account_id)
);
call protect_agency_table('identity_link');

-- What a person should know, in the app and by mail.
create table notice (
  agency_id   uuid not null,
  notice_id   uuid not null,
  account_id  uuid not null,
  kind        text not null,
  words       jsonb not null,
  href        text not null,
  said_once   text not null,
  created_at  timestamptz(3) not null default current_timestamp,
  read_at     timestamptz(3),
  mailed_at   timestamptz(3),
  mail_tries  integer not null default 0,
  next_try_at timestamptz(3),
  primary key (agency_id, notice_id),
  unique (agency_id, account_id, said_once),
  foreign key (agency_id, account_id) references account (agency_id, account_id),
  constraint href_stays_here check (href ~ '^/[^/\\]')
);
comment on column notice.words is '{"th": …, "en": …}';
comment on column notice.said_once is 'the same key to the same person makes no second notice: "due:2566:O14:2023-03-24"';
create index notice_by_account on notice (agency_id, account_id, created_at);
call isolate_agency_table('notice');

grant select, insert, update on agency_profile, site_page, unit, account, post, appointment, session,
  sign_in_failure, invitation, totp, passkey, notice to prongsai_app;
grant select, insert, update, delete on social_link, account_role, recovery_code, challenge to prongsai_app;
grant delete on sign_in_failure, totp, passkey, appointment, post, session, identity_link to prongsai_app;
grant select, insert on identity_link to prongsai_app;
