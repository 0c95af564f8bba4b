package dev.attune.rules.internal.read;

/** What the columns of a rulebook's tables are called. A column that several tables have is listed with the first. */
final class Columns {
    // behaviours.md
    static final String CODE = "code";
    static final String BEHAVIOUR = "behaviour";
    static final String KIND = "kind";
    static final String WEIGHT = "weight";
    static final String ALSO = "also";
    static final String DEFINITION = "definition";
    static final String EXAMPLE = "example";
    static final String COUNTER_EXAMPLE = "counter-example";
    static final String CODING = "coding";

    // wording.md
    static final String KEY = "key";
    static final String TEXT = "text";
    static final String LANGUAGE = "language";
    static final String ON = "on";
    static final String DIGEST = "digest";
    static final String GROUP = "group";
    static final String WORDS = "words";
    static final String INSTEAD = "instead";
    static final String UNLESS = "unless";
    static final String WHY = "why";

    // settings.md
    static final String SETTING = "setting";
    static final String VALUE = "value";
    static final String UNIT = "unit";
    static final String FACTOR = "factor";
    static final String CONTEXT = "context";
    static final String CONFIDENCE = "confidence";
    static final String POINTS = "points";
    static final String LEAD = "lead";
    static final String OCCASIONS = "occasions";
    static final String DAYS = "days";
    static final String LEVEL = "level";
    static final String FROM = "from";

    // progress.md
    static final String ID = "id";
    static final String WHAT = "what";
    static final String CHANGE = "change";
    static final String AT_LEAST = "at least";
    static final String READING = "reading";
    static final String BECAUSE = "because";
    static final String SOURCE = "source";

    // rulebook.md
    static final String CHECK = "check";
    static final String WHERE = "where";
    static final String SEVERITY = "severity";

    // cases.md
    static final String WEEKS = "weeks";
    static final String TIME = "time";
    static final String BY = "by";
    static final String ACCOUNT = "account";
    static final String STRENGTH = "strength";
    static final String TOPIC = "topic";
    static final String EPISODE = "episode";
    static final String EVENT = "event";
    static final String FREQUENCY = "frequency";
    static final String UNTIL = "until";

    // vocabulary.md
    static final String VALUES = "values";
    static final String PRIVATE_TALK = "private talk";
    static final String CLEARED = "can be cleared";

    // The tables of translations
    static final String MEASURE = "measure";
    static final String TITLE = "title";
    static final String PHRASE = "phrase";
    static final String WORD = "word";

    private Columns() {}
}
