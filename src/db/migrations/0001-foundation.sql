-- The laws every later table follows. Nothing here is newer than PostgreSQL 15, and nothing reads another table from
-- a trigger, so that the schema can be distributed by agency_id (Citus) as it is.
--
-- The role prongsai_app exists before the first migration; it owns no table.

-- The agency of this transaction: `set local app.agency_id = '…'`. Empty or absent: no agency, so no row.
create function current_agency() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.agency_id', true), '')::uuid;

-- Refuses whatever it is put on: for tables whose rows are facts.
create function refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end
$$;

-- At commit: a changed row without an audit entry of the same agency in the same transaction. It guards against
-- forgetting, not against a hostile app role, which could set app.audited itself.
create function require_audit() returns trigger
  language plpgsql as $$
declare
  changed uuid := case when tg_op = 'DELETE' then old.agency_id else new.agency_id end;
begin
  if current_setting('app.audited', true) is distinct from changed::text then
    raise exception '% on % without an audit entry', lower(tg_op), tg_table_name
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;

-- One call after `create table` puts a table of an agency under the laws: rows of one agency only, for the owner too,
-- and no change without an audit entry.
create procedure protect_agency_table(name regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy own_agency on %s using (agency_id = current_agency())', name);
  execute format(
    'create constraint trigger require_audit after insert or update or delete on %s
       deferrable initially deferred for each row execute function require_audit()', name);
end
$$;

-- One more call makes the rows facts: added, read, never changed.
create procedure keep_forever(name regclass)
  language plpgsql as $$
begin
  execute format(
    'create trigger refuse_change before update or delete on %s for each row execute function refuse_change()', name);
  execute format(
    'create trigger refuse_truncate before truncate on %s for each statement execute function refuse_change()', name);
end
$$;

create table agency (
  agency_id  uuid not null,
  name       text not null,
  name_en    text,
  created_at timestamptz(3) not null default current_timestamp,
  primary key (agency_id),
  constraint agency_name_is_a_name check (name = btrim(name) and char_length(name) between 1 and 200),
  constraint agency_name_en_is_a_name check (name_en = btrim(name_en) and char_length(name_en) between 1 and 200)
);
call protect_agency_table('agency');
-- Backup and verify go through the agencies one by one, so the owner may list them: only that.
create policy owner_lists on agency for select to current_user using (true);

create table agency_settings (
  agency_id       uuid not null,
  language        text not null default 'th',
  digits          text not null default 'thai',
  max_upload_size integer not null default 26214400,
  version         integer not null default 1,
  primary key (agency_id),
  foreign key (agency_id) references agency (agency_id),
  constraint language_is_known check (language in ('th', 'en')),
  constraint digits_are_known check (digits in ('thai', 'arabic')),
  constraint upload_is_bounded check (max_upload_size between 1048576 and 104857600),
  constraint version_counts_up check (version >= 1)
);
comment on column agency_settings.max_upload_size is 'bytes of one file';
comment on column agency_settings.version is 'one more with every save; a save names the version it read';
call protect_agency_table('agency_settings');

-- Files by their content. The same bytes twice are one row; other bytes are another row.
create table evidence_blob (
  agency_id  uuid not null,
  sha256     bytea not null,
  size       integer not null,
  media_type text not null,
  created_at timestamptz(3) not null default current_timestamp,
  primary key (agency_id, sha256),
  foreign key (agency_id) references agency (agency_id),
  constraint sha256_is_a_hash check (octet_length(sha256) = 32),
  constraint size_is_bounded check (size between 0 and 104857600),
  constraint media_type_is_one check (media_type ~ '^[a-z]+/[a-z0-9][a-z0-9.+-]{0,126}$')
);
call protect_agency_table('evidence_blob');
call keep_forever('evidence_blob');

create table evidence_chunk (
  agency_id uuid not null,
  sha256    bytea not null,
  position  integer not null,
  bytes     bytea not null,
  primary key (agency_id, sha256, position),
  foreign key (agency_id, sha256) references evidence_blob (agency_id, sha256),
  constraint position_counts_up check (position >= 0),
  constraint chunk_is_bounded check (octet_length(bytes) between 1 and 262144)
);
-- Uploads are compressed already (PDF, DOCX, JPEG): store them as they are.
alter table evidence_chunk alter column bytes set storage external;
call protect_agency_table('evidence_chunk');
call keep_forever('evidence_chunk');

-- Who did what to what, before and after. hash = SHA-256 (previous_hash || canonical JSON of the entry).
create table audit_entry (
  agency_id     uuid not null,
  sequence      bigint not null,
  occurred_at   timestamptz(3) not null,
  actor         text not null,
  action        text not null,
  subject       text not null,
  reason        text,
  before        jsonb,
  after         jsonb,
  previous_hash bytea not null,
  hash          bytea not null,
  primary key (agency_id, sequence),
  foreign key (agency_id) references agency (agency_id),
  constraint sequence_starts_at_one check (sequence >= 1),
  constraint actor_is_named check (char_length(actor) between 1 and 200),
  constraint action_is_a_name check (action ~ '^[a-z][a-z-]*(\.[a-z][a-z-]*)+$'),
  constraint subject_is_named check (char_length(subject) between 1 and 200),
  constraint hashes_are_hashes check (octet_length(previous_hash) = 32 and octet_length(hash) = 32)
);
create index audit_entry_by_subject on audit_entry (agency_id, subject, sequence);
create index audit_entry_by_time on audit_entry (agency_id, occurred_at);

-- The next entry continues the chain. It reads its own table by oid, which on Citus is the shard beside it.
create function continue_chain() returns trigger
  language plpgsql as $$
declare
  last_sequence bigint;
  last_hash bytea;
begin
  execute format('select sequence, hash from %s where agency_id = $1 order by sequence desc limit 1', tg_relid::regclass)
    into last_sequence, last_hash using new.agency_id;
  if new.sequence <> coalesce(last_sequence, 0) + 1
     or new.previous_hash <> coalesce(last_hash, decode(repeat('00', 32), 'hex')) then
    raise exception 'audit entry % does not continue the chain', new.sequence
      using errcode = 'integrity_constraint_violation';
  end if;
  perform set_config('app.audited', new.agency_id::text, true);
  return new;
end
$$;
create trigger continue_chain before insert on audit_entry for each row execute function continue_chain();
call protect_agency_table('audit_entry');
call keep_forever('audit_entry');

grant select, insert, update on agency, agency_settings to prongsai_app;
grant select, insert on evidence_blob, evidence_chunk, audit_entry to prongsai_app;
