package uk.healthcare.desk.enquiry;

import uk.healthcare.desk.common.EnquiryId;

/** Addresses of the enquiry screens, for those who may not know their views. */
public final class EnquiryLinks {

    public static final String LIST = "enquiries";
    public static final String TRIAGE = "triage";
    public static final String NEW = "enquiries/new";
    public static final String FOLLOW_UPS = "follow-ups";
    public static final String DESK = "";

    private EnquiryLinks() {}

    public static String page(EnquiryId id) {
        return "enquiries/" + id.value();
    }

    /** The triage screen with that enquiry open. */
    public static String triage(EnquiryId id) {
        return TRIAGE + "/" + id.value();
    }

    /** What may be the same as that enquiry. */
    public static String compare(EnquiryId id) {
        return page(id) + "/compare";
    }

    /** Two enquiries side by side. */
    public static String compare(EnquiryId one, EnquiryId other) {
        return compare(one) + "/" + other.value();
    }

    public static String tab(EnquiryId id, String tab) {
        return page(id) + "/" + tab;
    }
}
