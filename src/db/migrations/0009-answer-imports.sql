-- Answers that an assessment gave out, imported whole: indicators that were not announced are computed from them.

create table answer_import (
  agency_id   uuid not null,
  import_id   uuid not null,
  fiscal_year smallint not null,
  content     jsonb not null,
  source      text not null,
  imported_at timestamptz(3) not null default current_timestamp,
  imported_by uuid,
  primary key (agency_id, import_id),
  foreign key (agency_id, fiscal_year) references cycle (agency_id, fiscal_year),
  foreign key (agency_id, imported_by) references account (agency_id, account_id),
  constraint answer_import_names_its_source check (char_length(btrim(source)) between 1 and 300)
);
create index answer_import_by_year on answer_import (agency_id, fiscal_year, imported_at);
comment on column answer_import.content is 'counts by question, part and option, or the mean of each question';
call protect_agency_table('answer_import');
call keep_forever('answer_import');

grant select, insert on answer_import to prongsai_app;
