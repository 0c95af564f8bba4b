package dev.attune.assessment;

/**
 * What an engine can say about a case, by reader.
 *
 * <p>There is no call that returns a result without naming its reader, so a host cannot show one partner by mistake what only
 * the clinician may see. Immutable and safe to share between threads.
 */
public interface Assessment {
    /**
     * Everything: findings, reasons, safety concerns.
     *
     * @return the clinician's view
     */
    ClinicianView forClinician();

    /**
     * What one partner may see.
     *
     * <p>It is inferred anew from a log without safety concerns and without what the other partner reported about themselves,
     * so it cannot hint at either. While there is little to say, and whenever something must be withheld, it is the view of
     * an empty log.
     *
     * @param partner the id of one of the two partners
     * @return that partner's view
     * @throws InvalidCaseException when there is no such partner
     */
    PartnerView forPartner(String partner);
}
