-- The enquiry that a message came to was freed of patient data; its bytes are not handed out wherever it is moved later.
alter table incoming_message
  add column withheld boolean not null default false comment 'whether its bytes are kept back';
