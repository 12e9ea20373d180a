package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.correspondence.AcknowledgementService;
import uk.healthcare.desk.correspondence.templates.FilledText;
import uk.healthcare.desk.enquiry.ui.AcknowledgementByMail;

/** "Send by e-mail" beside recording an acknowledgement. */
@SpringComponent
class SendAcknowledgement implements AcknowledgementByMail {

    private final AcknowledgementService acknowledgements;

    SendAcknowledgement(AcknowledgementService acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @Override
    public Optional<String> text(EnquiryId enquiry) {
        return acknowledgements.text(enquiry).map(FilledText::body);
    }

    @Override
    public void send(EnquiryId enquiry) {
        acknowledgements.send(enquiry);
    }
}
