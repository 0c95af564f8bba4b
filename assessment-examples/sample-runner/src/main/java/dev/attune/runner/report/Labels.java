package dev.attune.runner.report;

import dev.attune.assessment.AttachmentLean;
import dev.attune.assessment.Coded;
import dev.attune.assessment.Confidence;
import dev.attune.assessment.Entry;
import dev.attune.assessment.Level;
import dev.attune.assessment.PageState;
import dev.attune.assessment.PageText;
import dev.attune.assessment.PageText.Practice;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Role;
import dev.attune.assessment.Score;
import dev.attune.assessment.Trend;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every word of the reports that is the runner's own and not the rulebook's, in one language; to translate the reports, translate the
 * resource bundle {@code labels}. In a language that it is not translated into, it is English.
 */
final class Labels {
    static final String SAFETY_FIRST = "safety-first";
    static final String SAFETY = "safety";
    static final String WHAT_TO_DO = "what-to-do";
    static final String WITHHELD = "withheld";
    static final String SUMMARY = "summary";
    static final String ROLES = "roles";
    static final String CYCLE = "cycle";
    static final String PATTERN = "pattern";
    static final String INTENSITY = "intensity";
    static final String TREND = "trend";
    static final String STAGES = "stages";
    static final String FEATURES = "features";
    static final String WEEK_BY_WEEK = "week-by-week";
    static final String WEEK_FROM = "week-from";
    static final String TOWARD = "toward";
    static final String AWAY = "away";
    static final String ATTACHMENT = "attachment";
    static final String REASONS = "reasons";
    static final String WHAT_WOULD_CHANGE = "what-would-change";
    static final String PROGRESS = "progress";
    static final String EASED = "eased";
    static final String HARDER = "harder";
    static final String NO_PROGRESS = "no-progress";
    static final String CHANGED = "changed";
    static final String CONSEQUENCES = "consequences";
    static final String FOCUS = "focus";
    static final String RECOMMENDATIONS = "recommendations";
    static final String AIM = "aim";
    static final String WHY = "why";
    static final String STEPS = "steps";
    static final String MIND = "mind";
    static final String SOURCE = "source";
    static final String MISSING = "missing";
    static final String NOTICES = "notices";

    static final String PAGES = "pages";
    static final String MOMENTS = "moments";
    static final String MOMENTS_ALONE = "moments-alone";
    static final String PLAN = "plan";
    static final String BEHIND = "behind";

    static final String CIRCUMSTANCES = "circumstances";
    static final String SHARED = "shared";
    static final String NOT_SHARED = "not-shared";
    static final String DRAFTS_DIFFER = "drafts-differ";

    static final String DRAFT = "draft";
    static final String BETWEEN = "between";
    static final String YOURS = "yours";
    static final String TO_TRY = "to-try";
    static final String TOGETHER = "together";
    static final String TO_NOTE = "to-note";

    /** Those who tell something and are neither of the two. */
    private static final Set<String> OTHER_TELLERS =
            Set.of(Reporter.CLINICIAN.code(), Reporter.THIRD_PERSON.code(), Reporter.UNKNOWN.code());

    /** Behind the longest word of a column. */
    private static final int GAP = 2;

    private final Locale locale;
    private final ResourceBundle words;

    private Labels(Locale locale) {
        this.locale = locale;
        // The language of the computer is nobody's wish.
        this.words = ResourceBundle.getBundle(
                Labels.class.getPackageName() + ".labels",
                locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Those of the language that a result is in. */
    static Labels in(String language) {
        return new Labels(Locale.forLanguageTag(language));
    }

    /** The words of one of the keys above. */
    String say(String key) {
        return words.getString(key);
    }

    private String fill(String key, Object... values) {
        return new MessageFormat(say(key), locale).format(values);
    }

    private String say(String kind, Coded code) {
        return say(kind + "." + code.code());
    }

    /** How wide a column is that has some words in it. */
    int width(String... keys) {
        return GAP + Stream.of(keys).map(this::say).mapToInt(Page::length).max().orElse(0);
    }

    String day(Instant moment) {
        return format("day", moment);
    }

    private String moment(Instant moment) {
        return format("moment", moment);
    }

    private String format(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(say(pattern), locale)
                .withZone(ZoneOffset.UTC)
                .format(moment);
    }

    String readAt(Instant moment) {
        return fill("read-at", moment(moment));
    }

    String compared(Instant before, Instant after) {
        return fill("compared", moment(before), moment(after));
    }

    String forPartner(String partner) {
        return fill("for", partner);
    }

    String recipient(String recipient) {
        return recipient.equals(Recommendation.BOTH) ? say("for-both") : forPartner(recipient);
    }

    /** What is on show to a partner. */
    String shown(PageState state) {
        LocalDate since = state.since();
        return since == null ? say("nothing-shown") : fill("shown-since", day(since));
    }

    /** Whether the next page can be released. */
    String next(PageState state) {
        return say(state.isReady() ? "page-ready" : "page-held");
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("day"), locale).format(day);
    }

    String dayOrNone(@Nullable LocalDate day) {
        return day == null ? say("undated") : day(day);
    }

    /** For something without a date that has a name. */
    String undated(String name) {
        return fill("undated-named", name);
    }

    String toldBy(Entry entry) {
        return toldBy(List.of(entry.teller()));
    }

    /** Whose account something is: partners by their ids, others by a word. */
    String toldBy(List<String> tellers) {
        return fill("told-by", tellers.stream().map(this::teller).collect(Collectors.joining(", ")));
    }

    /** The same for most of something, the rest of which names its tellers. */
    String mostlyToldBy(List<String> tellers) {
        return fill("told-mostly", toldBy(tellers));
    }

    private String teller(String teller) {
        return OTHER_TELLERS.contains(teller) ? say("teller." + teller) : teller;
    }

    /** What a draft says, in a line: how it begins, and what it offers to its reader. */
    String draft(PageText draft) {
        if (FirstPage.saysNothing(draft)) {
            return say("draft-empty");
        }
        String begins =
                draft.between().stream().findFirst().map(Labels::firstSentence).orElse("–");
        if (draft.toTry().isEmpty()) {
            return fill("draft-says", begins);
        }
        String offers = draft.toTry().stream().map(Practice::title).collect(Collectors.joining("; "));
        return fill("draft-offers", begins, offers);
    }

    private static String firstSentence(String paragraph) {
        return paragraph.split("(?<=[.!?]) ", 2)[0];
    }

    String role(Role role) {
        return say("role", role);
    }

    String confidence(Confidence confidence) {
        return say("confidence", confidence);
    }

    String byTopic(String topics) {
        return fill("by-topic", topics);
    }

    String score(double score, Level level) {
        return fill("score", number(score), say("level", level));
    }

    String trend(Trend trend) {
        return say("trend", trend);
    }

    String anxiety(AttachmentLean lean) {
        return say("anxiety", lean);
    }

    String avoidance(AttachmentLean lean) {
        return say("avoidance", lean);
    }

    String score(Score score) {
        Instant at = score.at();
        return score.instrument() + ", " + score.scale() + ": " + number(score.value())
                + (at == null ? "" : " (" + day(at) + ")");
    }

    String observations(int count) {
        return fill("observations", count);
    }

    String points(double points) {
        return (points > 0 ? "+" : "") + number(points);
    }

    String legend(double longest) {
        return fill("legend", number(longest));
    }

    String earlierWeeks(int count) {
        return fill("earlier-weeks", count);
    }

    String number(double value) {
        String oneDecimal = oneDecimal(value);
        return oneDecimal.endsWith("0") ? oneDecimal.substring(0, oneDecimal.length() - 2) : oneDecimal;
    }

    String oneDecimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value)
                .replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }
}
