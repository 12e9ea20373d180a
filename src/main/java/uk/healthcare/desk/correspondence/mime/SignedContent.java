package uk.healthcare.desk.correspondence.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** What lies in the envelope of an opaque signature (RFC 8551, 3.5.2; RFC 5652, 5.1). The signature is not checked. */
final class SignedContent {

    /** It has to be in memory as a whole. */
    static final int LARGEST = Tnef.LARGEST;

    private SignedContent() {}

    /** Nothing when it is encrypted, broken, too large, or signs something that lies elsewhere. */
    static Optional<byte[]> of(byte[] envelope) {
        if (envelope.length > LARGEST) {
            return Optional.empty();
        }
        try (var stream = new ASN1InputStream(new ByteArrayInputStream(envelope), envelope.length)) {
            var outer = ASN1Sequence.getInstance(stream.readObject());
            if (!PKCSObjectIdentifiers.signedData.equals(ASN1ObjectIdentifier.getInstance(outer.getObjectAt(0)))) {
                return Optional.empty();
            }
            var signed = ASN1Sequence.getInstance(ASN1TaggedObject.getInstance(outer.getObjectAt(1)), true);
            var content = ASN1Sequence.getInstance(signed.getObjectAt(2));
            return content.size() < 2
                    ? Optional.empty()
                    : Optional.of(
                            ASN1OctetString.getInstance(ASN1TaggedObject.getInstance(content.getObjectAt(1)), true)
                                    .getOctets());
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return Optional.empty();
        }
    }
}
