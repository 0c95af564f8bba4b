package dev.attune.rules.internal.explain;

import dev.attune.assessment.AttachmentFinding;
import dev.attune.assessment.AttachmentLean;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Cycle;
import dev.attune.assessment.Finding;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Intensity;
import dev.attune.assessment.Measure;
import dev.attune.assessment.Moment;
import dev.attune.assessment.Notice;
import dev.attune.assessment.Observation;
import dev.attune.assessment.PageState;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.RoleFinding;
import dev.attune.assessment.Safety;
import dev.attune.rules.fact.Concluded;
import dev.attune.rules.fact.Concluded.AttachmentBarred;
import dev.attune.rules.fact.Concluded.AttachmentLeaned;
import dev.attune.rules.fact.Concluded.Cautioned;
import dev.attune.rules.fact.Concluded.ConcernRaised;
import dev.attune.rules.fact.Concluded.ConsequenceShown;
import dev.attune.rules.fact.Concluded.FeatureShown;
import dev.attune.rules.fact.Concluded.FocusSet;
import dev.attune.rules.fact.Concluded.Missing;
import dev.attune.rules.fact.Concluded.Noticed;
import dev.attune.rules.fact.Concluded.StageShown;
import dev.attune.rules.fact.Firing;
import dev.attune.rules.fact.Found.Candidate;
import dev.attune.rules.fact.Found.Chosen;
import dev.attune.rules.fact.Found.LevelFound;
import dev.attune.rules.fact.Found.RoleFound;
import dev.attune.rules.internal.inference.Inference;
import dev.attune.rules.measure.SetAside;
import dev.attune.rules.rulebook.Dimension;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Technique;
import dev.attune.rules.rulebook.Term;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.Wording;
import dev.attune.rules.rulebook.WordingKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what was inferred into the words of the rulebook and the shape of a result. */
public final class ViewWriter {
    private final LocalizedRulebook voice;
    private final Rulebook rulebook;
    private final Inference inference;
    private final CoupleCase couple;
    private final boolean aloneFirst;

    public ViewWriter(LocalizedRulebook voice, Inference inference) {
        this.voice = voice;
        this.rulebook = voice.rulebook();
        this.inference = inference;
        this.couple = inference.couple();
        this.aloneFirst = !inference.isGated() && PrivateTalk.comesFirst(rulebook, inference);
    }

    /**
     * Everything, for the clinician.
     *
     * @param pages what each partner is shown; empty when it was not asked for
     */
    public ClinicianView forClinician(Map<String, PageState> pages) {
        ReasonWriter reasons = new ReasonWriter(voice);
        boolean gated = inference.isGated();
        Safety safety = safety(reasons);
        Map<String, RoleFinding> roles = gated ? Map.of() : roles(reasons);
        Cycle cycle = cycle(reasons);
        Map<String, AttachmentFinding> attachment = gated ? Map.of() : attachment(reasons);
        List<Finding> consequences =
                findings(ConsequenceShown.class, Vocabularies.CONSEQUENCES, ConsequenceShown::consequence, reasons);
        List<Finding> focus = findings(FocusSet.class, Vocabularies.FOCUS_AREAS, FocusSet::focus, reasons);
        List<Recommendation> recommendations = recommendations(reasons);
        List<Moment> moments = gated ? List.of() : Moments.of(couple, rulebook);
        List<Notice> missing = gated ? List.of() : notes(Missing.class, reasons);
        List<Notice> notices = Stream.concat(
                        gated ? Stream.empty() : notices(reasons).stream(),
                        new ToldNotices(rulebook, inference).notices().stream())
                .toList();
        SpokenEntries entries = new SpokenEntries(couple, rulebook);
        entries.ofConcerns(safety.concerns());
        entries.ofRoles(roles.values());
        entries.ofCycle(cycle);
        attachment.values().forEach(finding -> entries.ofReasons(finding.reasons()));
        entries.ofFindings(consequences);
        entries.ofFindings(focus);
        recommendations.forEach(offer -> entries.ofReasons(offer.reasons()));
        moments.forEach(moment -> entries.add(moment.entries()));
        Stream.concat(missing.stream(), notices.stream()).forEach(notice -> entries.add(notice.observations()));
        return new ClinicianView(
                couple.id(),
                couple.readAt(),
                rulebook.identity(),
                rulebook.language(),
                safety,
                pages,
                new Summary(rulebook, inference).sentences(),
                roles,
                cycle,
                attachment,
                consequences,
                focus,
                recommendations,
                gated ? List.of() : measures(false),
                gated ? List.of() : inference.measures().weeks(),
                moments,
                entries.inOrder(),
                missing,
                notices);
    }

    private Safety safety(ReasonWriter reasons) {
        Map<List<String>, List<ConcernRaised>> raised = new LinkedHashMap<>();
        inference.concluded(ConcernRaised.class).stream()
                .sorted(Comparator.comparing(ConcernRaised::gate).reversed())
                .forEach(c -> raised.computeIfAbsent(List.of(c.concern(), c.partner()), key -> new ArrayList<>())
                        .add(c));
        String help = rulebook.wording().say(WordingKey.HELP_NUMBERS, Map.of());
        ClearanceWords clearances = new ClearanceWords(rulebook, inference);
        List<Safety.Concern> concerns = raised.values().stream()
                .map(same -> {
                    ConcernRaised first = same.get(0);
                    Term term = rulebook.term(Vocabularies.CONCERNS, first.concern());
                    return new Safety.Concern(
                            first.concern(),
                            term.title(),
                            first.gate(),
                            first.partner(),
                            clearances.cover(same)
                                    ? clearances.found(first.concern())
                                    : Wording.fill(term.text(), Map.of("help numbers", help)),
                            reasons.of(same));
                })
                .toList();
        Gate gate = inference.gate();
        WordingKey statement = switch (gate) {
            case NONE -> WordingKey.SAFETY_NONE;
            case SOFT -> WordingKey.SAFETY_SOFT;
            case HARD -> WordingKey.SAFETY_HARD;
        };
        return new Safety(gate, rulebook.wording().say(statement, Map.of()), concerns);
    }

    private Map<String, RoleFinding> roles(ReasonWriter reasons) {
        Map<String, RoleFinding> roles = new LinkedHashMap<>();
        for (String partner : couple.partners()) {
            Map<String, RoleFinding.TopicRole> byTopic = new TreeMap<>();
            List<RoleFound> found = inference.all(RoleFound.class).stream()
                    .filter(role -> role.partner().equals(partner))
                    .toList();
            for (RoleFound role : found) {
                if (!role.topic().isEmpty() && role.confidence() != null) {
                    byTopic.put(
                            role.topic(),
                            new RoleFinding.TopicRole(role.role(), role.confidence(), reasons.of(role.leans())));
                }
            }
            for (RoleFound role : found) {
                if (role.topic().isEmpty()) {
                    roles.put(
                            partner,
                            new RoleFinding(role.role(), role.confidence(), reasons.of(role.leans()), byTopic));
                }
            }
        }
        return roles;
    }

    private Cycle cycle(ReasonWriter reasons) {
        Pattern pattern = inference.pattern().pattern();
        boolean gated = inference.isGated();
        return new Cycle(
                pattern,
                aloneFirst
                        ? rulebook.wording().say(WordingKey.TITLE_PRIVATE_TALK, Map.of())
                        : rulebook.term(Vocabularies.PATTERNS, pattern.code()).title(),
                reasons.of(inference.pattern().votes()),
                findings(FeatureShown.class, Vocabularies.FEATURES, FeatureShown::feature, reasons),
                intensity(reasons),
                gated ? null : inference.measures().trend(),
                findings(StageShown.class, Vocabularies.STAGES, StageShown::stage, reasons),
                gated ? List.of() : measures(true));
    }

    private @Nullable Intensity intensity(ReasonWriter reasons) {
        return inference.all(LevelFound.class).stream()
                .findFirst()
                .map(found -> new Intensity(found.score(), found.level(), reasons.of(found.raises())))
                .orElse(null);
    }

    private Map<String, AttachmentFinding> attachment(ReasonWriter reasons) {
        SafetyScores safety = voice.safetyScores();
        Map<String, AttachmentFinding> findings = new LinkedHashMap<>();
        for (String partner : couple.partners()) {
            boolean barred = inference.all(AttachmentBarred.class).stream()
                    .anyMatch(bar -> bar.partner().equals(partner));
            List<AttachmentLeaned> leans = inference.concluded(AttachmentLeaned.class).stream()
                    .filter(lean -> lean.partner().equals(partner) && !barred)
                    .toList();
            findings.put(
                    partner,
                    new AttachmentFinding(
                            lean(leans, Dimension.ANXIETY),
                            lean(leans, Dimension.AVOIDANCE),
                            reasons.of(leans),
                            couple.scores().stream()
                                    .filter(score -> score.partner().equals(partner) && !safety.includes(score))
                                    .toList()));
        }
        return findings;
    }

    private static AttachmentLean lean(List<AttachmentLeaned> leans, Dimension dimension) {
        return leans.stream().anyMatch(lean -> lean.dimension() == dimension)
                ? AttachmentLean.SLIGHT_LEAN
                : AttachmentLean.NO_LEAN;
    }

    /**
     * Everything of one kind that was concluded, in order of the vocabulary, each with all its reasons; nothing while each partner is to be
     * seen alone first, because all of these texts speak of the two.
     */
    private <T extends Record & Concluded> List<Finding> findings(
            Class<T> type, Vocabularies table, Function<T, String> codeOf, ReasonWriter reasons) {
        Map<String, List<T>> byCode = new LinkedHashMap<>();
        inference
                .concluded(type)
                .forEach(c -> byCode.computeIfAbsent(codeOf.apply(c), key -> new ArrayList<>())
                        .add(c));
        return rulebook.terms().getOrDefault(table.heading(), Map.of()).values().stream()
                .filter(term -> byCode.containsKey(term.code()) && !aloneFirst)
                .map(term -> new Finding(
                        term.code(),
                        term.title(),
                        term.text(),
                        reasons.of(byCode.getOrDefault(term.code(), List.of()))))
                .toList();
    }

    private List<Recommendation> recommendations(ReasonWriter reasons) {
        List<Candidate> chosen = inference.all(Chosen.class).stream()
                .map(Chosen::candidate)
                .sorted(Candidate.ORDER_OF_WORK)
                .toList();
        List<Recommendation> recommendations = new ArrayList<>();
        for (Candidate candidate : chosen) {
            Technique technique = technique(candidate.technique());
            Stream<String> cautions = inference.concluded(Cautioned.class).stream()
                    .filter(caution -> caution.technique().equals(candidate.technique()))
                    .map(caution -> reasons.sentence(caution.firing()));
            recommendations.add(new Recommendation(
                    technique.id(),
                    technique.title(),
                    technique.aim(),
                    candidate.recipient(),
                    recommendations.size() + 1,
                    reasons.of(candidate.proposals()),
                    technique.steps(),
                    Stream.concat(technique.cautions().stream(), cautions)
                            .distinct()
                            .toList(),
                    technique.source() + "; " + technique.evidence()));
        }
        return recommendations;
    }

    private Technique technique(String id) {
        Technique technique = rulebook.techniques().get(id);
        if (technique == null) {
            throw new IllegalStateException("A checked rulebook recommends the unknown technique " + id);
        }
        return technique;
    }

    private List<Measure> measures(boolean ofCouple) {
        return inference.measures().all().stream()
                .filter(measured -> measured.of().equals(Measure.COUPLE) == ofCouple)
                .map(voice.speech()::measure)
                .toList();
    }

    private <T extends Record & Concluded> List<Notice> notes(Class<T> type, ReasonWriter reasons) {
        Map<List<String>, List<Concluded>> bySentence = new LinkedHashMap<>();
        for (T note : inference.concluded(type)) {
            Firing firing = note.firing();
            bySentence
                    .computeIfAbsent(List.of(firing.rule().id(), reasons.sentence(firing)), key -> new ArrayList<>())
                    .add(note);
        }
        List<Notice> notices = new ArrayList<>();
        bySentence.forEach((key, same) -> notices.add(new Notice(key.get(0), key.get(1), reasons.observations(same))));
        return notices;
    }

    /** Habits need no date. */
    private static List<Observation> undated(List<Observation> log) {
        return log.stream()
                .filter(observation -> !observation.isDated() && observation.frequency() == null)
                .toList();
    }

    private List<Notice> notices(ReasonWriter reasons) {
        Wording wording = rulebook.wording();
        List<Notice> notices = new ArrayList<>();
        Map<String, Integer> accounts = inference.measures().accounts();
        if (!accounts.isEmpty()) {
            List<String> each = accounts.entrySet().stream()
                    .map(entry -> wording.say(
                            WordingKey.ACCOUNT,
                            Map.of(
                                    "account",
                                    TellerNames.of(entry.getKey(), couple, rulebook),
                                    "count",
                                    Integer.toString(entry.getValue()))))
                    .toList();
            notices.add(new Notice(
                    WordingKey.NOTICE_ACCOUNTS.text(),
                    wording.say(WordingKey.NOTICE_ACCOUNTS, Map.of("accounts", String.join(", ", each))),
                    List.of()));
        }
        List<Observation> undated = undated(couple.observations());
        if (!undated.isEmpty()) {
            notices.add(new Notice(
                    WordingKey.NOTICE_UNDATED.text(),
                    wording.say(WordingKey.NOTICE_UNDATED, Map.of("count", Integer.toString(undated.size()))),
                    ReasonWriter.idsOf(undated)));
        }
        notices.addAll(setAside());
        notices.addAll(notes(Noticed.class, reasons));
        return notices;
    }

    /** What a circumstance made count less. */
    private List<Notice> setAside() {
        Map<List<String>, List<Observation>> byPartnerAndFlag = new LinkedHashMap<>();
        for (SetAside aside : inference.measures().setAside()) {
            byPartnerAndFlag
                    .computeIfAbsent(List.of(aside.observation().by(), aside.flag()), key -> new ArrayList<>())
                    .add(aside.observation());
        }
        List<Notice> notices = new ArrayList<>();
        byPartnerAndFlag.forEach((key, observations) -> notices.add(new Notice(
                "context-" + key.get(1),
                Wording.fill(rulebook.term(Vocabularies.CONTEXTS, key.get(1)).text(), Map.of("partner", key.get(0))),
                ReasonWriter.idsOf(observations))));
        return notices;
    }
}
