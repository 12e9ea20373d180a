package uk.healthcare.desk.staff;

/** Who is signed in, from the security context of this request. */
public interface CurrentStaff {

    /** @throws IllegalStateException when nobody is; services are behind {@code @PreAuthorize}, so that is a bug */
    SignedIn get();
}
