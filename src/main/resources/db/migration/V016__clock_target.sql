-- Targets that managers set beside the defaults; an empty priority or track stands for any.
create table clock_target (
  kind     varchar(16) not null,
  priority varchar(12) not null,
  track    varchar(24) not null,
  days     int         not null,
  constraint pk_clock_target primary key (kind, priority, track)
);
