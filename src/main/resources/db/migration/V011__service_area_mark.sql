-- Sets of upper-level areas are numbers: grouping hundreds of thousands of enquiries by texts takes several times as long.
alter table service_area
  add column mark bigint not null default 0
    comment 'one bit for each upper-level area; its sub-services have the same';

update service_area a
join (select code, row_number() over (order by position, code) place from service_area where parent_code is null) top
  on top.code = coalesce(a.parent_code, a.code)
set a.mark = 1 << (top.place - 1);
