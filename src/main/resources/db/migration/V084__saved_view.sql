-- What a person keeps of a list: its filters and order under a name, and the columns they want to see.
create sequence saved_view_seq start with 1 increment by 1;

create table saved_view (
  id       bigint        not null,
  version  int           not null,
  staff_id bigint        not null,
  list     varchar(40)   character set ascii not null comment 'the address of the list, as enquiries',
  name     varchar(40)   not null,
  query    varchar(4000) character set ascii collate ascii_bin not null
    comment 'filters and order as an address writes them; what somebody searched for may be a name',
  position int           not null comment 'order of the tabs',
  constraint pk_saved_view primary key (id),
  constraint uk_saved_view_name unique (staff_id, list, name),
  constraint fk_saved_view_staff foreign key (staff_id) references staff (id) on delete cascade
);

create table column_choice (
  staff_id bigint       not null,
  list     varchar(40)  character set ascii not null,
  version  int          not null,
  columns  varchar(1000) character set ascii not null comment 'names in the order wanted, with commas between; empty: the usual ones',
  constraint pk_column_choice primary key (staff_id, list),
  constraint fk_column_choice_staff foreign key (staff_id) references staff (id) on delete cascade
);
