package uk.healthcare.desk.enquiry;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.Folded;

/** People are known again by their e-mail address, organisations by their name in a market. */
@Component
class StoredParties implements PartyRegister {

    private final OrganisationRepository organisations;
    private final EnquirerRepository enquirers;

    StoredParties(OrganisationRepository organisations, EnquirerRepository enquirers) {
        this.organisations = organisations;
        this.enquirers = enquirers;
    }

    @Override
    public Parties find(EnquiryFields fields) {
        var organisation = organisation(fields);
        return new Parties(organisation, enquirer(fields, organisation));
    }

    private @Nullable Organisation organisation(EnquiryFields fields) {
        var name = fields.organisation();
        if (name == null) {
            return null;
        }
        var known = organisations.findLike(Folded.of(name), fields.marketCode());
        if (known.isEmpty()) {
            var domain = fields.email() == null ? null : new EmailAddress(fields.email()).domain();
            return organisations.save(new Organisation(name, fields.organisationKind(), fields.marketCode(), domain));
        }
        var organisation = known.getFirst();
        if (fields.organisationKind() != OrganisationKind.OTHER) {
            organisation.is(fields.organisationKind());
        }
        return organisation;
    }

    private @Nullable Enquirer enquirer(EnquiryFields fields, @Nullable Organisation organisation) {
        if (fields.enquirer() == null && !fields.isReachable()) {
            return null;
        }
        var known = fields.email() == null
                ? enquirers.findUnaddressed(Folded.of(Enquirer.nameIn(fields)), organisation)
                : enquirers.findByEmailOrderById(fields.email());
        if (known.isEmpty()) {
            return enquirers.save(new Enquirer(fields, organisation));
        }
        var person = known.getFirst();
        person.take(fields, organisation);
        return person;
    }
}
