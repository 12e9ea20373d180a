package uk.healthcare.desk.enquiry;

import uk.healthcare.desk.common.StaffId;

/** A partnership manager who could own an enquiry, how busy they are, and why they are suggested. */
public record OwnerSuggestion(StaffId id, String name, Load load, String because) {

    /** How much a colleague has on; figures are the manager's to see. */
    public enum Load {
        LIGHT,
        NORMAL,
        FULL;

        /** A partnership manager owns 30 to 60 open cases (PRODUCT, "their day"). */
        static Load of(int openCases) {
            return openCases < 30 ? LIGHT : openCases <= 60 ? NORMAL : FULL;
        }
    }
}
