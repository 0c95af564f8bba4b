package dev.attune.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page that was issued to a partner. The host keeps it: until another one is released, this is what that partner is shown.
 *
 * <p>A page never changes by itself. A page that did would give away that a report came in, if only by saying less than before.
 *
 * @param view what the partner reads; nothing else of a released page is for the partner
 * @param since since when what it says is on show: the day on which another page was last released in place of one that said otherwise
 * @param found what it was written from, to compare it with a later page
 */
public record ReleasedPage(PartnerView view, LocalDate since, Found found) {
    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException when the page was issued before what it says was released
     */
    public ReleasedPage {
        if (view.date().isBefore(since)) {
            throw new IllegalArgumentException(
                    "date is " + view.date() + "; expected no earlier than " + since + ", when it was released");
        }
    }

    /**
     * The same page, issued again: what a partner is shown on a date without a decision.
     *
     * @param date a later day, or the same one
     * @return a page that differs in its date alone
     * @throws IllegalArgumentException when the date is earlier than that of this page
     */
    public ReleasedPage again(LocalDate date) {
        if (date.isBefore(date())) {
            throw new IllegalArgumentException(
                    "date is " + date + "; expected no earlier than " + date() + ", when the page on show was issued");
        }
        return new ReleasedPage(view.on(date), since, found);
    }

    /**
     * Whose page it is.
     *
     * @return the partner's id
     */
    public String partner() {
        return view.partner();
    }

    /**
     * The day it was issued.
     *
     * @return the day
     */
    public LocalDate date() {
        return view.date();
    }

    /**
     * What a page was written from, as codes. It is made of what that partner may know; it is kept to compare pages and not to be
     * shown.
     *
     * @param roles the part of each partner, by id; empty while there is not enough to say
     * @param pattern what the two do together; null while there is not enough to say
     * @param level how strong it is; null when no level was given
     * @param trend where it is going; null while there is not enough to say
     * @param features codes of features of the cycle
     * @param consequences codes of signs to talk about
     * @param measures what the rulebook compares between two assessments
     */
    public record Found(
            Map<String, Role> roles,
            @Nullable Pattern pattern,
            @Nullable Level level,
            @Nullable Trend trend,
            List<String> features,
            List<String> consequences,
            List<Measure> measures) {
        /** While there is not enough to say. */
        public static final Found NOTHING = new Found(Map.of(), null, null, null, List.of(), List.of(), List.of());

        /** Copies the collections. */
        public Found {
            roles = Ordered.copyOf(roles);
            features = List.copyOf(features);
            consequences = List.copyOf(consequences);
            measures = List.copyOf(measures);
        }
    }
}
