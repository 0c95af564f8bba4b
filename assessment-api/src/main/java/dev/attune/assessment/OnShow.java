package dev.attune.assessment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each partner of a couple is shown at present. The host keeps the pages and passes them in; the engine keeps nothing.
 * Pages are told apart by the ids of their couple and their partner, so every couple needs an id of its own.
 *
 * @param pages the page on show, by partner; a partner who was never shown one has none
 */
public record OnShow(Map<String, ReleasedPage> pages) {
    /** Copies the map. */
    public OnShow {
        pages = Ordered.copyOf(pages);
    }

    /**
     * Nothing was ever shown.
     *
     * @return no page
     */
    public static OnShow nothing() {
        return new OnShow(Map.of());
    }

    /**
     * The pages on show.
     *
     * @param pages at most one for each partner
     * @return the pages
     * @throws IllegalArgumentException when two are of the same partner
     */
    public static OnShow of(ReleasedPage... pages) {
        Map<String, ReleasedPage> byPartner = new LinkedHashMap<>();
        for (ReleasedPage page : pages) {
            if (byPartner.put(page.partner(), page) != null) {
                throw new IllegalArgumentException("there are two pages of " + page.partner() + " among "
                        + Arrays.stream(pages).map(ReleasedPage::partner).toList()
                        + "; expected the one that is on show");
            }
        }
        return new OnShow(byPartner);
    }

    /**
     * The page a partner is shown.
     *
     * @param partner the partner's id
     * @return the page; empty when none was ever shown
     */
    public Optional<ReleasedPage> page(String partner) {
        return Optional.ofNullable(pages.get(partner));
    }
}
