-- The moves that made a duplicate of an enquiry are taken back with its merge.
alter table message_move add index ix_message_move_from (from_id, to_id);
