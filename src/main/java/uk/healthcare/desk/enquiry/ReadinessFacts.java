package uk.healthcare.desk.enquiry;

import java.util.Collection;

/** What the guards look at, from the aggregate or from a page's query. */
record ReadinessFacts(
        boolean claimed,
        boolean market,
        boolean organisation,
        boolean reachable,
        boolean summary,
        boolean track,
        boolean serviceArea,
        boolean engagementModel,
        boolean screened,
        boolean patientDataResolved,
        Collection<PartnerProgress> partners,
        boolean dueDiligenceClear,
        boolean introduced,
        boolean firstContact) {}
