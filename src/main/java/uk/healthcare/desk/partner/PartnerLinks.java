package uk.healthcare.desk.partner;

import uk.healthcare.desk.common.PartnerId;

/** Addresses of the directory's screens, for those who may not know their views. */
public final class PartnerLinks {

    public static final String LIST = "partners";
    public static final String NEW = "partners/new";

    private PartnerLinks() {}

    public static String page(PartnerId id) {
        return "partners/" + id.value();
    }

    public static String tab(PartnerId id, String tab) {
        return page(id) + "/" + tab;
    }
}
