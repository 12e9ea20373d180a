package uk.healthcare.desk.staff;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person as the session holds them: who, the security stamp they signed in with, and when. No password. */
public class StaffPrincipal implements UserDetails {

    private final SignedIn person;
    private final String email;
    private final int securityStamp;
    private final Instant since;

    StaffPrincipal(SignedIn person, String email, int securityStamp, Instant since) {
        this.person = person;
        this.email = email;
        this.securityStamp = securityStamp;
        this.since = since;
    }

    public SignedIn person() {
        return person;
    }

    StaffPrincipal with(int newStamp) {
        return new StaffPrincipal(person, email, newStamp, since);
    }

    int securityStamp() {
        return securityStamp;
    }

    /** When they signed in, for the absolute limit of a session. */
    Instant since() {
        return since;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities(person.roles());
    }

    static List<SimpleGrantedAuthority> authorities(Collection<Role> roles) {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public String toString() {
        return "staff " + person.id();
    }
}
