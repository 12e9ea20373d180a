-- Counts by mailbox and outcome are read from the index alone.
alter table incoming_message
  add index ix_incoming_message_mailbox (mailbox_id, outcome, stored_at);
