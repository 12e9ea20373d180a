package uk.healthcare.desk.reference;

/** The seven new models of care in section 4 of the brochure; tags of an enquiry. */
public enum CareModel {
    MULTISPECIALTY_COMMUNITY_PROVIDERS,
    PRIMARY_AND_ACUTE_CARE_SYSTEMS,
    URGENT_AND_EMERGENCY_CARE_NETWORKS,
    VIABLE_SMALLER_HOSPITALS,
    SPECIALISED_CARE,
    MODERN_MATERNITY_SERVICES,
    ENHANCED_HEALTH_IN_CARE_HOMES
}
