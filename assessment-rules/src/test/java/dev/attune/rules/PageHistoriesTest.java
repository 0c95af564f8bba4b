package dev.attune.rules;

import static dev.attune.rules.Couples.ENGINE;
import static dev.attune.rules.Couples.NOW;
import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Context;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.OnShow;
import dev.attune.assessment.PageOnHoldException;
import dev.attune.assessment.PartnerDraft;
import dev.attune.assessment.ProgressPage;
import dev.attune.assessment.Release;
import dev.attune.assessment.ReleasedPage;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Score;
import dev.attune.rules.measure.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What one partner is shown over months tells nothing of what the other confided: for the same decisions at the same dates it is the same,
 * to the last letter, with and without it.
 */
class PageHistoriesTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("es"));
    private static final List<String> TOWARD = List.of("presses-for-change", "follows", "criticises", "repairs");
    private static final List<String> AWAY = List.of("goes-silent", "avoids-talk", "placates", "repairs");
    private static final List<String> CONFIDED = List.of(
            "feels-smothered",
            "is-on-guard",
            "goes-silent",
            "appreciates",
            "stays-quiet-about-issues",
            "withholds-affection",
            "leaves-unanswered",
            "keeps-secrets",
            "gives-in",
            "discloses-need",
            "humiliates",
            "active-addiction",
            "has-decided-to-leave",
            "fears-partner",
            "physical-violence");
    private static final int DATES = 5;
    private static final int DAYS_BETWEEN = 14;

    private enum Decision {
        NONE,
        RELEASE,
        DESPITE
    }

    /** Something that got into the log on a day, and perhaps out of it again. */
    private record Noted(
            Observation observation,
            Instant recorded,
            @Nullable Instant takenBack) {
        boolean isThere(Instant moment) {
            return !recorded.isAfter(moment) && (takenBack == null || takenBack.isAfter(moment));
        }
    }

    /** Months of a couple: what both may know, and what one of them confided. */
    private record History(
            List<Noted> known,
            List<Noted> confided,
            List<Context> circumstances,
            List<Context> secret,
            List<Score> secretScores,
            boolean readAtDate) {
        /** The log as the host has it on a day. */
        CoupleCase at(LocalDate date, boolean withConfided) {
            Instant moment = date.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(3_600);
            CoupleCase.Builder couple = CoupleCase.between(ONE, OTHER).id("c");
            known.stream()
                    .filter(noted -> noted.isThere(moment))
                    .forEach(noted -> couple.observed(noted.observation()));
            circumstances.forEach(couple::context);
            if (withConfided) {
                confided.stream()
                        .filter(noted -> noted.isThere(moment))
                        .forEach(noted -> couple.observed(noted.observation()));
                secret.forEach(couple::context);
                secretScores.forEach(couple::score);
            }
            return readAtDate ? couple.asOf(moment).build() : couple.build();
        }
    }

    private static LocalDate date(int number) {
        return Pages.dayAfter(NOW).minusDays((long) DAYS_BETWEEN * (DATES - 1 - number));
    }

    private static History history(Random random) {
        List<Noted> known = known(random, 10 + random.nextInt(50));
        List<Noted> confided = confided(random, 1 + random.nextInt(6));
        List<Context> circumstances = random.nextBoolean()
                ? List.of(new Context(ONE, "grief", random.nextBoolean()), new Context(OTHER, "new-baby", true))
                : List.of();
        List<Context> secret =
                random.nextBoolean() ? List.of(new Context(OTHER, "neurodivergent-shutdown")) : List.of();
        List<Score> scores = switch (random.nextInt(4)) {
            case 0 -> List.of(new Score(OTHER, "hits", "total", 8, null));
            case 1 -> List.of(new Score(OTHER, "ecr-r", "anxiety", 6, NOW.minusSeconds(90 * 86_400)));
            default -> List.of();
        };
        return new History(known, confided, circumstances, secret, scores, random.nextBoolean());
    }

    /** One mostly reaches and the other mostly makes room, more or less. */
    private static List<Noted> known(Random random, int count) {
        List<Noted> all = new ArrayList<>();
        int plainness = 5 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            String by = random.nextBoolean() ? OTHER : ONE;
            boolean toward = by.equals(ONE) == random.nextInt(10) < plainness;
            all.add(noted(
                    random,
                    Observation.of(by, of(toward ? TOWARD : AWAY, random))
                            .id("k" + i)
                            .reporter(told(by, random))));
        }
        return all;
    }

    private static List<Noted> confided(Random random, int count) {
        List<Noted> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String behaviour = of(CONFIDED, random);
            boolean inner = Objects.requireNonNull(ENGINE.rules().behaviours().get(behaviour))
                            .weights()
                            .kind()
                    == Kind.INTERNAL;
            all.add(noted(
                    random,
                    Observation.of(OTHER, behaviour)
                            .id("s" + i)
                            .reporter(inner && random.nextBoolean() ? Reporter.CLINICIAN : Reporter.SELF)));
        }
        return all;
    }

    private static String of(List<String> behaviours, Random random) {
        return behaviours.get(random.nextInt(behaviours.size()));
    }

    /** Some are told long after they happened, and some are taken back. */
    private static Noted noted(Random random, Observation observation) {
        int secondsAgo = random.nextInt(DATES * DAYS_BETWEEN * 86_400);
        Instant at = NOW.minusSeconds(secondsAgo);
        Instant recorded = random.nextInt(3) == 0 ? at.plusSeconds(random.nextInt(secondsAgo + 1)) : at;
        Instant takenBack = random.nextInt(6) == 0 ? recorded.plusSeconds(random.nextInt(30 * 86_400)) : null;
        return new Noted(observation.at(at).recordedAt(recorded), recorded, takenBack);
    }

    /** Whose account it is that both may know of. */
    private static Reporter told(String by, Random random) {
        return random.nextInt(4) == 0
                ? Reporter.CLINICIAN
                : by.equals(OTHER) || random.nextBoolean() ? Reporter.PARTNER : Reporter.SELF;
    }

    /** What a partner was shown at each date, one way and the other. */
    private record Shown(List<ReleasedPage> pages, List<ProgressPage> progress) {
        static Shown nothing() {
            return new Shown(new ArrayList<>(), new ArrayList<>());
        }

        OnShow onShow() {
            return pages.isEmpty() ? OnShow.nothing() : OnShow.of(pages.get(pages.size() - 1));
        }

        void show(ReleasedPage page) {
            if (!pages.isEmpty()) {
                progress.add(ENGINE.progress(pages.get(pages.size() - 1), page));
            }
            pages.add(page);
        }
    }

    @SampledProperty
    void whatOnePartnerIsShownIsTheSameWithAndWithoutWhatTheOtherConfided(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        Random random = new Random(seed);
        History history = history(random);
        Shown with = Shown.nothing();
        Shown without = Shown.nothing();
        for (int i = 0; i < DATES; i++) {
            LocalDate date = date(i);
            Locale language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
            Decision decision = Decision.values()[random.nextInt(Decision.values().length)];
            PartnerDraft draft = ENGINE.assess(history.at(date, true), language).draftFor(ONE, date);
            PartnerDraft other =
                    ENGINE.assess(history.at(date, false), language).draftFor(ONE, date);
            ReleasedPage page = released(draft, decision, with.onShow());
            if (page == null) {
                with.show(draft.withoutDecision(with.onShow()));
                without.show(other.withoutDecision(without.onShow()));
            } else {
                with.show(page);
                without.show(other.release(Release.by("dr-k").despite("the same decision"), without.onShow()));
            }
        }

        assertThat(with.pages()).isEqualTo(without.pages());
        assertThat(with.pages().toString()).isEqualTo(without.pages().toString());
        assertThat(with.progress()).isEqualTo(without.progress());
    }

    /** The page of a date, if it was decided to release one and nothing stood in the way. */
    private static @Nullable ReleasedPage released(PartnerDraft draft, Decision decision, OnShow onShow) {
        if (decision == Decision.NONE) {
            return null;
        }
        Release release = Release.by("dr-k");
        try {
            return draft.release(decision == Decision.DESPITE ? release.despite("we have talked") : release, onShow);
        } catch (PageOnHoldException e) {
            return null;
        }
    }

    @Property(tries = 40)
    void withoutADecisionThePageOnShowIsIssuedAgainWhateverIsReported(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        History history = history(new Random(seed));
        Assessment first = ENGINE.assess(history.at(date(0), false));
        ReleasedPage shown =
                first.draftFor(ONE, date(0)).release(Release.by("dr-k").despite("we have talked"), OnShow.nothing());
        for (int i = 1; i < DATES; i++) {
            LocalDate date = date(i);
            ReleasedPage next =
                    ENGINE.assess(history.at(date, true)).draftFor(ONE, date).withoutDecision(OnShow.of(shown));

            assertThat(next).isEqualTo(shown.again(date));
            shown = next;
        }
    }

    /** The clinician releases what is ready, and nothing else. Where she holds a page for what was confided, she does not without it. */
    @Property(tries = 40)
    void aHostThatFollowsTheGuideTellsNothing(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        PagesHost host = new PagesHost(ENGINE);
        Random random = new Random(seed);
        History history = history(random);
        OnShow with = OnShow.nothing();
        OnShow without = OnShow.nothing();
        for (int i = 0; i < DATES; i++) {
            LocalDate date = date(i);
            boolean decides = random.nextBoolean();
            Set<String> decided = decides
                            && host.reads(history.at(date, true), with, date)
                                    .release(ONE)
                                    .isReady()
                            && host.reads(history.at(date, false), without, date)
                                    .release(ONE)
                                    .isReady()
                    ? Set.of(ONE)
                    : Set.of();

            with = host.issue(history.at(date, true), with, date, decided);
            without = host.issue(history.at(date, false), without, date, decided);

            assertThat(with.page(ONE)).isEqualTo(without.page(ONE));
        }
    }

    @Tag("thorough")
    @Property(tries = 1_000)
    void aHostThatFollowsTheGuideTellsNothingHoweverOftenItIsTried(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        aHostThatFollowsTheGuideTellsNothing(seed);
        withoutADecisionThePageOnShowIsIssuedAgainWhateverIsReported(seed);
    }

    @Test
    void theHistoriesAreOfEveryKind() {
        int gated = 0;
        int held = 0;
        int full = 0;
        for (int seed = 0; seed < 60; seed++) {
            History history = history(new Random(seed));
            LocalDate date = date(DATES - 1);
            var pages = ENGINE.assess(history.at(date, true))
                    .forClinician(OnShow.nothing(), date)
                    .release(ONE);
            boolean hard =
                    pages.holds().stream().anyMatch(hold -> hold.why().code().equals("hard-concern"));
            gated += hard ? 1 : 0;
            held += !hard && !pages.isReady() ? 1 : 0;
            full += Pages.draft(history.at(date, false), ONE).yours().isEmpty() ? 0 : 1;
        }

        assertThat(List.of(gated, held, full)).allMatch(count -> count >= 5);
    }
}
