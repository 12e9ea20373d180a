package uk.healthcare.desk.audit;

import java.util.Collection;
import java.util.Map;

/** What the reader of the audit may see of one kind of record; given by the module that owns it. */
public interface AuditedRecords {

    /** The kind, as {@code enquiry}; what {@code RecordId.recordType()} says. */
    String recordType();

    /** Those of the records that the person signed in may see. The others stay numbers. */
    Map<Long, Label> visible(Collection<Long> ids);

    /** How the record is called, and the page it is on. */
    record Label(String text, String href) {}
}
