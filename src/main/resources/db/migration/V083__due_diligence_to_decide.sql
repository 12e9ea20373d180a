-- My desk of a manager asks which due diligence waits for a decision.
create index ix_enquiry_due_diligence on enquiry (due_diligence, stage);
