package uk.healthcare.desk.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.TeamId;

/** A person who signs in. Whatever narrows what they may do raises the security stamp, which ends their open sessions. */
@Entity
class Staff {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff")
    @SequenceGenerator(name = "staff", sequenceName = "staff_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String email;
    private String name;
    private @Nullable String passwordHash;
    private boolean enabled = true;
    private @Nullable TeamId teamId;
    private int securityStamp;
    private boolean letterKeys = true;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "role", columnDefinition = "varchar(24)")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_market", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "market_code", columnDefinition = "char(2)")
    private Set<String> markets = new HashSet<>();

    protected Staff() {}

    Staff(StaffProfile profile, Instant now) {
        this.email = profile.email();
        this.name = profile.name();
        this.teamId = profile.teamId();
        this.roles.addAll(profile.roles());
        this.markets.addAll(profile.markets());
        this.createdAt = now;
    }

    /** Takes over what an administrator wrote; changed rights end open sessions, a changed name or team does not. */
    void edit(StaffProfile profile) {
        email = profile.email();
        name = profile.name();
        teamId = profile.teamId();
        if (!roles.equals(profile.roles()) || !markets.equals(profile.markets())) {
            roles.clear();
            roles.addAll(profile.roles());
            markets.clear();
            markets.addAll(profile.markets());
            endSessions();
        }
    }

    void disable() {
        if (enabled) {
            enabled = false;
            endSessions();
        }
    }

    void enable() {
        enabled = true;
    }

    void choosePassword(String hash) {
        if (!enabled) {
            throw new RuleViolation("staff.disabled");
        }
        passwordHash = hash;
        endSessions();
    }

    /** After a reset only the one-time link leads in. */
    void forgetPassword() {
        passwordHash = null;
        endSessions();
    }

    void useLetterKeys(boolean wanted) {
        letterKeys = wanted;
    }

    private void endSessions() {
        securityStamp++;
    }

    StaffId id() {
        return new StaffId(Objects.requireNonNull(id, "not saved yet"));
    }

    int version() {
        return version;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    boolean enabled() {
        return enabled;
    }

    boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    boolean waitsForFirstPassword() {
        return enabled && isAdministrator() && passwordHash == null;
    }

    int securityStamp() {
        return securityStamp;
    }

    boolean letterKeys() {
        return letterKeys;
    }

    StaffProfile profile() {
        return new StaffProfile(email, name, roles, teamId, markets);
    }

    SignedIn asSignedIn() {
        return new SignedIn(id(), name, roles, markets);
    }
}
