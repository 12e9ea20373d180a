-- What came lately, and what somebody wrote lately, for My desk.
alter table message
  add index ix_message_direction (direction, at),
  add index ix_message_staff (staff_id, at);
