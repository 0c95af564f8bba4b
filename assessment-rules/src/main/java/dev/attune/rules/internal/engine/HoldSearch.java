package dev.attune.rules.internal.engine;

import dev.attune.assessment.Context;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.PageState.Hold;
import dev.attune.assessment.PageState.Why;
import dev.attune.assessment.PageText;
import dev.attune.assessment.PageText.Practice;
import dev.attune.assessment.ReleasedPage;
import dev.attune.rules.fact.Concluded.ConcernRaised;
import dev.attune.rules.fact.Concluded.Withheld;
import dev.attune.rules.fact.Found.Chosen;
import dev.attune.rules.fact.Given;
import dev.attune.rules.internal.explain.LocalizedRulebook;
import dev.attune.rules.internal.explain.PageWriter;
import dev.attune.rules.internal.explain.PrivateTalk;
import dev.attune.rules.internal.explain.SafetyScores;
import dev.attune.rules.internal.inference.InForce;
import dev.attune.rules.internal.inference.Inference;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.WordingKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks in the whole log for what holds a partner's page. What it finds is for the clinician alone. */
final class HoldSearch {
    private final InferenceCore core;
    private final LocalizedRulebook voice;
    private final Inference whole;
    private final Inference seen;
    private final String partner;
    private final LocalDate date;

    /**
     * A search.
     *
     * @param whole what was inferred from all of the log, as it stands on the day
     * @param seen what was inferred from what the partner may know
     */
    HoldSearch(
            InferenceCore core,
            LocalizedRulebook voice,
            Inference whole,
            Inference seen,
            String partner,
            LocalDate date) {
        this.core = core;
        this.voice = voice;
        this.whole = whole;
        this.seen = seen;
        this.partner = partner;
        this.date = date;
    }

    /** What holds a page, the gravest first. */
    List<Hold> of(PageText text, @Nullable ReleasedPage shown) {
        if (whole.isGated()) {
            return List.of(new Hold(Why.HARD_CONCERN, say(WordingKey.HOLD_HARD_CONCERN, Map.of("partner", partner))));
        }
        List<Hold> holds = new ArrayList<>(openConcerns());
        if (saysNothing(text) && shown != null && !saysNothing(shown.view().text())) {
            holds.add(new Hold(Why.SAYS_LESS, say(WordingKey.HOLD_SAYS_LESS, Map.of())));
        }
        holds.addAll(offersBeyondPlan(text, WordingKey.HOLD_BEYOND_PLAN));
        if (differsByCircumstance()) {
            String circumstances = whole.couple().context().stream()
                    .filter(context -> !context.shared())
                    .map(context -> context.partner() + ": "
                            + rulebook()
                                    .term(Vocabularies.CONTEXTS, context.flag())
                                    .title())
                    .collect(Collectors.joining("; "));
            holds.add(new Hold(
                    Why.CIRCUMSTANCE, say(WordingKey.HOLD_CIRCUMSTANCE, Map.of("circumstances", circumstances))));
        }
        return List.copyOf(holds);
    }

    /** A page that says what happens between the two offers something; one of an empty log does not. */
    private static boolean saysNothing(PageText text) {
        return text.yours().isEmpty();
    }

    /** Concerns of the whole log, and of the part that the partner may know, which may look graver by itself. */
    private List<Hold> openConcerns() {
        Given.Cleared cleared = InForce.clearances(whole.couple(), rulebook());
        Set<String> asking = rulebook().catalogue().privateTalks();
        return Stream.concat(
                        whole.concluded(ConcernRaised.class).stream(), seen.concluded(ConcernRaised.class).stream())
                .filter(raised -> !cleared.coversAllOf(raised))
                .map(ConcernRaised::concern)
                .distinct()
                .map(concern -> {
                    boolean talk = asking.contains(concern);
                    String title =
                            rulebook().term(Vocabularies.CONCERNS, concern).title();
                    return new Hold(
                            talk ? Why.PRIVATE_TALK : Why.CONCERN,
                            say(
                                    talk ? WordingKey.HOLD_PRIVATE_TALK : WordingKey.HOLD_CONCERN,
                                    Map.of("concern", title)));
                })
                .sorted(Comparator.comparing(Hold::why))
                .toList();
    }

    /**
     * The same for a couple who release their pages themselves: whatever bears on safety holds them all. A circumstance that is not shared
     * holds nothing, because there is nobody to talk about it, and the draft was made without it.
     */
    List<Hold> withoutClinician(PageText text, @Nullable ReleasedPage shown) {
        CoupleCase couple = whole.couple();
        SafetyScores screens = SafetyScores.of(core.rulebook());
        boolean bearsOnSafety = !whole.all(ConcernRaised.class).isEmpty()
                || couple.observations().stream()
                        .anyMatch(o -> core.rulebook().catalogue().isSafety(o.behaviour()))
                || couple.scores().stream().anyMatch(screens::includes);
        List<Hold> holds = of(text, shown).stream()
                .filter(hold -> hold.why() != Why.CIRCUMSTANCE)
                .toList();
        return bearsOnSafety
                ? Stream.concat(
                                Stream.of(new Hold(Why.NO_CLINICIAN, say(WordingKey.HOLD_NO_CLINICIAN, Map.of()))),
                                holds.stream())
                        .toList()
                : holds;
    }

    /** What to mind about a page that is on show; nothing under a hard concern, when nothing is to be said of the page at all. */
    List<Hold> notesOn(PageText onShow) {
        return whole.isGated() ? List.of() : offersBeyondPlan(onShow, WordingKey.SHOWN_BEYOND_PLAN);
    }

    /** Where there is a concern, a page may offer no more than the plan; where there is none, no more than is not withheld. */
    private List<Hold> offersBeyondPlan(PageText text, WordingKey sentence) {
        Set<String> withheld =
                whole.all(Withheld.class).stream().map(Withheld::technique).collect(Collectors.toSet());
        Set<String> planned = whole.all(Chosen.class).stream()
                .map(chosen -> chosen.candidate().technique())
                .collect(Collectors.toSet());
        boolean concern = !whole.all(ConcernRaised.class).isEmpty();
        List<String> beyond = Stream.concat(text.toTry().stream(), text.together().stream())
                .filter(practice ->
                        withheld.contains(practice.technique()) || concern && !planned.contains(practice.technique()))
                .map(Practice::title)
                .toList();
        return beyond.isEmpty()
                ? List.of()
                : List.of(new Hold(
                        Why.OFFERS_BEYOND_PLAN,
                        say(sentence, Map.of("techniques", String.join("; ", beyond), "partner", partner))));
    }

    /** Whether the page would read otherwise if every circumstance were shared, or the secret ones were not there. */
    private boolean differsByCircumstance() {
        CoupleCase couple = whole.couple();
        List<Context> shared = couple.context().stream().filter(Context::shared).toList();
        if (shared.size() == couple.context().size()) {
            return false;
        }
        List<Context> all = couple.context().stream()
                .map(context -> new Context(context.partner(), context.flag(), true))
                .toList();
        return !drafted(couple, all).equals(drafted(couple, shared));
    }

    private PageText drafted(CoupleCase couple, List<Context> context) {
        CoupleCase told = couple.toBuilder().context(context).build();
        Inference known = core.infer(VisibleCase.of(told, partner, date, core.rulebook()));
        PageWriter writer = new PageWriter(rulebook());
        return known.isThin() || PrivateTalk.comesFirst(rulebook(), known)
                ? writer.nothingYet()
                : writer.of(known, partner);
    }

    private Rulebook rulebook() {
        return voice.rulebook();
    }

    private String say(WordingKey key, Map<String, String> values) {
        return rulebook().wording().say(key, values);
    }
}
