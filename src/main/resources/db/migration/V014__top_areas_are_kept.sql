create trigger enquiry_service_area_is_added after insert on enquiry_service_area for each row
  update enquiry e join service_area a on a.code = new.area_code
  set e.top_areas = e.top_areas | a.mark
  where e.id = new.enquiry_id;

create trigger enquiry_service_area_is_removed after delete on enquiry_service_area for each row
  update enquiry e
  set e.top_areas = (
    select coalesce(bit_or(a.mark), 0) from enquiry_service_area s join service_area a on a.code = s.area_code
    where s.enquiry_id = old.enquiry_id)
  where e.id = old.enquiry_id;

update enquiry e
join (
  select s.enquiry_id, bit_or(a.mark) marks from enquiry_service_area s join service_area a on a.code = s.area_code
  group by s.enquiry_id) asked on asked.enquiry_id = e.id
set e.top_areas = asked.marks;
