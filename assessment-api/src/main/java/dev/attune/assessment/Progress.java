package dev.attune.assessment;

/**
 * What differs between two assessments of a couple, by reader.
 *
 * <p>As with an {@link Assessment}, a host has to say who will read it: the clinician, or one of the partners. A partner's progress
 * compares this partner's own two views and nothing else. Immutable and safe to share between threads.
 */
public interface Progress {
    /**
     * Everything that differs.
     *
     * @return the clinician's view; it compares nothing when a hard safety concern was reported in either log, or when there is too
     *     little to say of either
     */
    ProgressView forClinician();

    /**
     * What one partner may see of it.
     *
     * @param partner the id of one of the two partners
     * @return what differs between this partner's own two views
     * @throws InvalidCaseException when there is no such partner
     */
    ProgressView forPartner(String partner);
}
