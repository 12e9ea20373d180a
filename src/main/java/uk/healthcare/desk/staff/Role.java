package uk.healthcare.desk.staff;

/** What a person does here (PRODUCT, "Who may do what"). A person may hold several; rights add up. */
public enum Role {
    OFFICER,
    PARTNERSHIP_MANAGER,
    MANAGER,
    POST,
    AUDITOR,
    ADMINISTRATOR
}
