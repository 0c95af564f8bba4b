package dev.attune.rules.internal.explain;

import dev.attune.assessment.Context;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.FactValue;
import dev.attune.assessment.Notice;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.rules.internal.inference.Inference;
import dev.attune.rules.measure.SetAside;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.Wording;
import dev.attune.rules.rulebook.WordingKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What was told beside plain incidents: habits, what is over, days without a time, notes, circumstances, facts, clearances. It is for the
 * clinician, under a hard concern, too.
 */
final class ToldNotices {
    private final Rulebook rulebook;
    private final Wording wording;
    private final Inference inference;
    private final CoupleCase couple;
    private final List<Notice> notices = new ArrayList<>();

    ToldNotices(Rulebook rulebook, Inference inference) {
        this.rulebook = rulebook;
        this.wording = rulebook.wording();
        this.inference = inference;
        this.couple = inference.couple();
    }

    List<Notice> notices() {
        if (couple.account() == null) {
            count(WordingKey.NOTICE_NO_ACCOUNT, o -> o.reporter() == Reporter.UNKNOWN);
        }
        events();
        count(WordingKey.NOTICE_HABITS, o -> o.frequency() != null);
        count(WordingKey.NOTICE_OVER, o -> o.until() != null);
        days();
        count(
                WordingKey.NOTICE_RECORDED_LATER,
                o -> o.recordedAt() != null && !o.recordedAt().equals(couple.start(o)));
        couple.context().forEach(this::context);
        couple.facts().forEach(this::fact);
        notices.addAll(new ClearanceWords(rulebook, inference).notices());
        count(WordingKey.NOTICE_NOTES, o -> o.note() != null && !o.note().isBlank());
        return notices;
    }

    private void count(WordingKey key, Predicate<Observation> which) {
        List<Observation> found = couple.observations().stream().filter(which).toList();
        if (!found.isEmpty()) {
            say(key, found);
        }
    }

    private void say(WordingKey key, List<Observation> about) {
        String count = Integer.toString(about.size());
        notices.add(new Notice(key.text(), wording.say(key, Map.of("count", count)), ids(about)));
    }

    private static List<String> ids(List<Observation> about) {
        return about.stream().map(Observation::id).filter(Objects::nonNull).toList();
    }

    private void events() {
        List<List<Observation>> events = inference.measures().events();
        if (!events.isEmpty()) {
            String count = Integer.toString(events.size());
            notices.add(new Notice(
                    WordingKey.NOTICE_EVENTS.text(),
                    wording.say(WordingKey.NOTICE_EVENTS, Map.of("count", count)),
                    ids(events.stream().flatMap(List::stream).toList())));
        }
    }

    private void days() {
        List<Observation> ofDays =
                couple.observations().stream().filter(o -> o.day() != null).toList();
        if (ofDays.isEmpty()) {
            return;
        }
        say(WordingKey.NOTICE_DAYS, ofDays);
        if (couple.zone() == null) {
            notices.add(new Notice(
                    WordingKey.NOTICE_NO_ZONE.text(), wording.say(WordingKey.NOTICE_NO_ZONE, Map.of()), List.of()));
        }
        Set<Observation> before = new HashSet<>();
        List<Observation> alike =
                ofDays.stream().filter(o -> !before.add(o.id(null))).toList();
        if (!alike.isEmpty()) {
            say(WordingKey.NOTICE_ALIKE, alike);
        }
    }

    /** One that set something aside is told of with what it set aside. */
    private void context(Context context) {
        boolean isTold = inference.measures().setAside().stream().anyMatch(aside -> isOf(aside, context));
        if (isTold && !context.shared()) {
            return;
        }
        WordingKey key = context.shared() ? WordingKey.NOTICE_CONTEXT_SHARED : WordingKey.NOTICE_CONTEXT;
        String title = rulebook.term(Vocabularies.CONTEXTS, context.flag()).title();
        notices.add(new Notice(
                key.text(),
                wording.say(
                        key,
                        Map.of(
                                "partner",
                                context.partner(),
                                "other",
                                couple.other(context.partner()),
                                "context",
                                title)),
                List.of()));
    }

    private static boolean isOf(SetAside aside, Context context) {
        return aside.flag().equals(context.flag()) && aside.observation().by().equals(context.partner());
    }

    private void fact(String key, FactValue value) {
        String text = value instanceof FactValue.YesNo yesNo
                ? wording.say(yesNo.value() ? WordingKey.FACT_YES : WordingKey.FACT_NO, Map.of())
                : value.text();
        notices.add(new Notice(
                "fact-" + key,
                Wording.fill(rulebook.term(Vocabularies.FACTS, key).text(), Map.of("value", text)),
                List.of()));
    }
}
