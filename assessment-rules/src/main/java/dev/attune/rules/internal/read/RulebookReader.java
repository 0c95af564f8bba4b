package dev.attune.rules.internal.read;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.HostCodeException;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.read.Memory.Same;
import dev.attune.rules.internal.source.Block;
import dev.attune.rules.internal.source.Label;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.measure.Kind;
import dev.attune.rules.measure.MeasureSettings.BehaviourWeights;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.phrase.Quotation;
import dev.attune.rules.phrase.Vocabulary;
import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.CheckSetting;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.NeverSaid;
import dev.attune.rules.rulebook.Passage;
import dev.attune.rules.rulebook.ProgressRule;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Speech;
import dev.attune.rules.rulebook.Technique;
import dev.attune.rules.rulebook.Term;
import dev.attune.rules.rulebook.Translation;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.Wording;
import dev.attune.rules.rulebook.WordingKey;
import dev.attune.rules.rulebook.WorkedExample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinTask;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a rulebook's files into typed values, or into everything that is wrong with them. */
public final class RulebookReader {
    private static final List<String> BEHAVIOUR_COLUMNS = List.of(
            "code", "behaviour", "kind", "weight", "also", "definition", "example", "counter-example", "coding");
    private static final Pattern LABEL = Pattern.compile("[a-z][a-z' -]*");
    private static final String WEIGHT = "a number from 0 to 1";
    private static final List<String> FIELDS =
            List.of("id", FolderReader.EXTENDS, "version", "language", "title", "authors", "reviewed", "status");

    private final Diagnostics diagnostics = new Diagnostics();
    private final TableReader tables = new TableReader(diagnostics);
    private final PhraseBook phrases;
    private final Map<String, MarkdownFile> files;
    private final List<RulebookIdentity> parents;
    private final List<Inheritance.Layer> layers;
    private final List<Passage> passages = new ArrayList<>();
    private final RulebookFiles source;
    /** Made while the rest is read. */
    private final ForkJoinTask<String> hash;

    private final Memory memory;
    /** The same for sentences, which may be the host's. */
    private final Memory ofSentences;

    private RulebookReader(RulebookFiles source, PhraseBook phrases, Memory memory) {
        this.phrases = phrases;
        this.source = source;
        this.memory = memory;
        // The host's code is asked every time.
        this.ofSentences = phrases.hasHostPhrases() ? new Memory() : memory;
        this.hash = ForkJoinTask.adapt(source::hash).fork();
        memory.beginReading();
        Inheritance.Whole whole = Inheritance.read(source, memory, diagnostics);
        this.files = whole.files();
        this.parents = whole.parents();
        this.layers = whole.layers();
    }

    /**
     * Reads a rulebook.
     *
     * @param files its files
     * @return the rulebook
     * @throws RulebookException listing everything that is wrong with it
     */
    public static Rulebook read(RulebookFiles files) throws RulebookException {
        return read(files, PhraseBook.standard());
    }

    /**
     * Reads a rulebook whose rules may use sentences of the host's own.
     *
     * @param files its files
     * @param phrases the sentences it may use
     * @return the rulebook
     * @throws RulebookException listing everything that is wrong with it
     * @throws HostCodeException when the host's code for one of the sentences throws
     */
    public static Rulebook read(RulebookFiles files, PhraseBook phrases) throws RulebookException {
        return read(files, phrases, new Memory());
    }

    /**
     * Reads a rulebook of which much has been read before.
     *
     * @param files its files
     * @param phrases the sentences it may use
     * @param memory what is known of it from the last reading, and for the next
     * @return the rulebook
     * @throws RulebookException listing everything that is wrong with it
     * @throws HostCodeException when the host's code for one of the sentences throws
     */
    public static Rulebook read(RulebookFiles files, PhraseBook phrases, Memory memory) throws RulebookException {
        return new RulebookReader(files, phrases, memory).read();
    }

    private MarkdownFile file(String name) {
        MarkdownFile file = files.get(name);
        if (file == null) {
            throw new IllegalStateException("no " + name);
        }
        return file;
    }

    private Rulebook read() throws RulebookException {
        files.values().forEach(file -> diagnostics.addAll(file.problems()));
        source.texts().forEach((name, text) -> {
            if (text.isBlank()) {
                diagnostics.error(
                        Code.MISSING_PART,
                        new Place(name, 1, 1),
                        "the file is empty; expected what it had, from a copy");
            }
        });
        Map<String, Text> frontMatter = file(RulebookFiles.RULEBOOK).frontMatter();
        checkFields(frontMatter);
        tables.checkSections(file(RulebookFiles.BEHAVIOURS), signalHeadings());
        tables.checkSections(file(RulebookFiles.VOCABULARY), Vocabularies.headings());
        tables.checkSections(file(RulebookFiles.SETTINGS), SettingsReader.HEADINGS);
        tables.checkSections(file(RulebookFiles.RULEBOOK), List.of(Inheritance.DISABLED, TableOverlay.CHECKS));
        RulebookIdentity identity =
                new RulebookIdentity(field(frontMatter, "id"), field(frontMatter, "version"), hash.join());
        String title = field(frontMatter, "title");
        String language = field(frontMatter, "language");
        checkLanguage(frontMatter.get("language"));
        field(frontMatter, "authors");
        field(frontMatter, "reviewed");
        field(frontMatter, "status");

        Map<String, Behaviour> behaviours = behaviours();
        Map<String, Map<String, Term>> terms = terms();
        Map<String, Technique> techniques = techniques();
        Rulebook.Settings settings = new SettingsReader(diagnostics).read(file(RulebookFiles.SETTINGS), behaviours);
        Vocabulary vocabulary = vocabulary(behaviours, terms, techniques);

        RuleReader rules = new RuleReader(phrases, vocabulary, ofSentences, diagnostics, passages);
        for (String name : RulebookFiles.RULES) {
            file(name).sections().forEach(rules::read);
        }
        List<WorkedExample> worked = examples(vocabulary.withRules(rules.ids()), rules.rules());
        Wording wording = wording();
        List<ProgressRule> progress =
                new ProgressReader(terms, passages, diagnostics).read(file(RulebookFiles.PROGRESS));
        List<NeverSaid> neverSaid = new NeverSaidReader(diagnostics).read(file(RulebookFiles.WORDING));
        List<CheckSetting> checks = new ChecksReader(diagnostics)
                .read(file(RulebookFiles.RULEBOOK), known(behaviours, terms, techniques, rules.ids()));
        SortedMap<String, Translation> translations = translations(language, rules.rules(), vocabulary);
        diagnostics.throwIfErrors();
        return new Rulebook(
                new Rulebook.Metadata(identity, parents, title, language),
                new Rulebook.Catalogue(behaviours, techniques, terms),
                settings,
                rules.rules(),
                progress,
                worked,
                checks,
                new Rulebook.Texts(wording, Speech.OF_RULEBOOKS, neverSaid, passages),
                translations);
    }

    /** On all processors; but code of the host's own runs in the thread that reads the rulebook. */
    private List<WorkedExample> examples(Vocabulary vocabulary, List<Rule> rules) {
        Stream<Section> sections = Stream.of(RulebookFiles.CASES, RulebookFiles.EDGE_CASES)
                .flatMap(name -> Stream.ofNullable(files.get(name)))
                .flatMap(file -> file.sections().stream());
        ExampleReader reader = ExampleReader.of(phrases, vocabulary, rules, ofSentences);
        return diagnostics
                .readEach(
                        phrases.hasHostPhrases() ? sections : sections.toList().parallelStream(),
                        (section, own) -> reader.read(section, ofSentences, own))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private SortedMap<String, Translation> translations(String language, List<Rule> rules, Vocabulary vocabulary) {
        if (layers.stream().allMatch(layer -> layer.translations().isEmpty())) {
            return Collections.emptySortedMap();
        }
        Map<String, List<Quotation>> used = new HashMap<>();
        for (Rule rule : rules) {
            used.put(
                    rule.id(),
                    rule.when().stream()
                            .map(clause -> ofSentences.recall(
                                    new OfClause(new Same<>(clause)), () -> phrases.quotation(clause, vocabulary)))
                            .toList());
        }
        Set<String> expressions = new TreeSet<>();
        phrases.conditions().forEach(phrase -> expressions.add(phrase.expression()));
        return new TranslationsReader(
                        layers,
                        language,
                        new TranslationsReader.Quoted(expressions, used, vocabulary.behaviours()),
                        memory,
                        diagnostics)
                .read();
    }

    /** All that the words of a condition depend on, since what it means was read with the same vocabulary. */
    private record OfClause(Same<Clause<Condition>> clause) implements Memory.Key<Quotation> {}

    /** Everything of the rulebook that has a name of its own. */
    private static Set<String> known(
            Map<String, Behaviour> behaviours,
            Map<String, Map<String, Term>> terms,
            Map<String, Technique> techniques,
            Set<String> rules) {
        Set<String> known = new HashSet<>(behaviours.keySet());
        terms.values().forEach(words -> known.addAll(words.keySet()));
        known.addAll(techniques.keySet());
        known.addAll(rules);
        return known;
    }

    private void checkFields(Map<String, Text> frontMatter) {
        frontMatter.forEach((name, value) -> {
            if (!FIELDS.contains(name)) {
                diagnostics.error(
                        Code.UNKNOWN_PART,
                        new Place(value.place().file(), value.place().line(), 1),
                        "nothing reads a field \"" + name + "\"" + Nearest.question(name, FIELDS));
            }
        });
    }

    private void checkLanguage(@Nullable Text language) {
        if (language != null && !language.isEmpty() && !Languages.isTag(language.value())) {
            diagnostics.error(
                    Code.UNKNOWN_LANGUAGE,
                    language.place(),
                    "\"" + language + "\" is no language; expected its tag, such as en or pt-BR");
        } else if (language != null) {
            layers.stream()
                    .map(layer -> layer.files().get(RulebookFiles.RULEBOOK))
                    .flatMap(file -> Stream.ofNullable(
                            file == null ? null : file.frontMatter().get("language")))
                    .filter(other -> !other.value().equals(language.value()))
                    .findFirst()
                    .ifPresent(other -> diagnostics.error(
                            Code.UNKNOWN_LANGUAGE,
                            language.place(),
                            "the rulebook it extends is in \"" + other
                                    + "\", and so is what is inherited from it; expected the same language, and a folder "
                                    + Languages.FOLDER + language + " for this one"));
        }
    }

    static List<String> signalHeadings() {
        return Arrays.stream(Signal.values()).map(RulebookReader::heading).toList();
    }

    private static String heading(Signal signal) {
        return signal.name().charAt(0) + signal.code().substring(1);
    }

    private String field(Map<String, Text> frontMatter, String name) {
        Text value = frontMatter.get(name);
        if (value == null || value.isEmpty()) {
            diagnostics.error(
                    Code.MISSING_FRONT_MATTER,
                    file(RulebookFiles.RULEBOOK).start(),
                    "the file does not say its " + name + "; expected a line \"" + name
                            + ": …\" between two lines of ---");
            return "";
        }
        return name.equals("id") || name.equals("version") ? value.plain().value() : value.value();
    }

    private Map<String, Behaviour> behaviours() {
        Map<String, Behaviour> behaviours = new LinkedHashMap<>();
        Set<String> labels = new HashSet<>();
        for (Signal signal : Signal.values()) {
            for (TableReader.Row row :
                    tables.rows(file(RulebookFiles.BEHAVIOURS), heading(signal), BEHAVIOUR_COLUMNS)) {
                String code = row.word("code");
                Optional<Kind> kind = row.constant("kind", Kind.class);
                Map<Signal, Double> weights = new EnumMap<>(Signal.class);
                row.number("weight", w -> w >= 0 && w <= 1, WEIGHT).ifPresent(w -> weights.put(signal, w));
                if (row.has("also")) {
                    addSecondSignal(weights, row.cell("also"));
                }
                Behaviour behaviour = new Behaviour(
                        code,
                        row.word("behaviour"),
                        signal,
                        new BehaviourWeights(kind.orElse(Kind.ACT), weights),
                        row.text("definition"),
                        row.text("example"),
                        row.text("counter-example"),
                        row.text("coding"),
                        row.place());
                passages.add(Passages.of(Passage.Kind.LABEL, code, row.cell("behaviour")));
                if (!LABEL.matcher(behaviour.label()).matches()) {
                    diagnostics.error(
                            Code.INVALID_VALUE,
                            row.cell("behaviour").place(),
                            "\"" + behaviour.label() + "\"; expected lower-case words, as they stand in a sentence");
                }
                if (behaviours.putIfAbsent(code, behaviour) != null) {
                    diagnostics.error(Code.DUPLICATE_ID, row.place(), "the behaviour \"" + code + "\" is listed twice");
                } else if (!labels.add(behaviour.label())) {
                    diagnostics.error(
                            Code.DUPLICATE_ID,
                            row.cell("behaviour").place(),
                            "another behaviour is called \"" + behaviour.label() + "\" as well");
                }
            }
        }
        return behaviours;
    }

    private void addSecondSignal(Map<Signal, Double> weights, Text cell) {
        Text also = cell.plain();
        if (weights.containsKey(Signal.SAFETY) || also.value().startsWith(Signal.SAFETY.code())) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    also.place(),
                    "\"" + also + "\"; expected -, because a safety concern is never a sign of anything else as well");
            return;
        }
        int blank = also.value().indexOf(' ');
        if (blank < 0) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    also.place(),
                    "\"" + also + "\"; expected a signal and a weight, such as hostility 0.5, or -");
            return;
        }
        tables.constant(also.part(0, blank), "signal", Signal.class)
                .ifPresent(
                        signal -> tables.number(also.part(blank, also.value().length()), w -> w >= 0 && w <= 1, WEIGHT)
                                .ifPresent(weight -> weights.put(signal, weight)));
    }

    private Map<String, Map<String, Term>> terms() {
        Map<String, Map<String, Term>> terms = new LinkedHashMap<>();
        for (Vocabularies table : Vocabularies.values()) {
            Map<String, Term> words = new LinkedHashMap<>();
            MarkdownFile file = file(RulebookFiles.VOCABULARY);
            for (TableReader.Row row : tables.rows(file, table.heading(), table.columns())) {
                List<String> columns = table.columns();
                String code = row.word(columns.get(0));
                Term term = new Term(code, row.text(columns.get(1)), row.text(columns.get(2)), row.place());
                passages.add(Passages.of(Passage.Kind.TERM, code, row.cell(columns.get(1))));
                if (table != Vocabularies.CONCERNS) {
                    passages.add(Passages.of(Passage.Kind.TERM, code, row.cell(columns.get(2))));
                }
                if (words.putIfAbsent(code, term) != null) {
                    diagnostics.error(Code.DUPLICATE_ID, row.place(), "\"" + code + "\" is listed twice");
                }
                Wording.places(term.text()).stream()
                        .filter(place -> !table.places().contains(place))
                        .forEach(place -> diagnostics.error(
                                Code.UNKNOWN_WORD,
                                row.place(),
                                "{" + place + "} cannot be filled in here; expected "
                                        + (table.places().isEmpty()
                                                ? "no braces"
                                                : "{" + String.join("}, {", table.places()) + "} or no braces")));
                if (!table.closedSet().isEmpty() && !table.closedSet().contains(code)) {
                    diagnostics.error(
                            Code.UNKNOWN_WORD,
                            row.place(),
                            "nothing uses \"" + code + "\"; expected one of " + String.join(", ", table.closedSet())
                                    + Nearest.question(code, table.closedSet()));
                }
            }
            for (String code : table.closedSet()) {
                if (!words.containsKey(code)) {
                    diagnostics.error(
                            Code.MISSING_PART,
                            file.start(),
                            "the table \"" + table.heading() + "\" has no row for \"" + code + "\"");
                }
            }
            terms.put(table.heading(), words);
        }
        return terms;
    }

    private Map<String, Technique> techniques() {
        Map<String, Technique> techniques = new LinkedHashMap<>();
        for (Section section : file(RulebookFiles.TECHNIQUES).sections()) {
            if (section.blocks().stream().allMatch(Block.Paragraph.class::isInstance)) {
                diagnostics.error(
                        Code.MISSING_PART,
                        section.heading().place(),
                        "\"" + section.heading()
                                + "\" is no technique, because no list follows; expected a technique, or a note above the first heading");
                continue;
            }
            Form.Parts parts = Form.TECHNIQUE.read(section, text -> false, diagnostics);
            Map<String, Section.Field> fields = parts.fieldsByName();
            Optional<Text> id = techniqueField(section, fields, "id").map(Text::plain);
            Optional<Technique.Stage> stage = techniqueField(section, fields, "stage")
                    .flatMap(text -> tables.constant(text, "stage", Technique.Stage.class));
            Optional<Technique.Audience> audience = techniqueField(section, fields, "for")
                    .flatMap(text -> tables.constant(text, "audience", Technique.Audience.class));
            Optional<Text> evidence = techniqueField(section, fields, "evidence");
            Optional<Text> techniqueSource = techniqueField(section, fields, "source");
            Optional<Text> aim = Optional.ofNullable(parts.sentences().get(Label.AIM));
            List<Text> steps = techniqueList(section, parts, Label.STEPS);
            List<Text> cautions = techniqueList(section, parts, Label.CAUTION);
            if (aim.isEmpty() && !parts.excused().contains(Label.AIM)) {
                diagnostics.error(
                        Code.MISSING_PART,
                        section.heading().place(),
                        "\"" + section.heading() + "\" has no paragraph that starts with \"Aim:\"");
            }
            if (id.isEmpty()
                    || stage.isEmpty()
                    || audience.isEmpty()
                    || evidence.isEmpty()
                    || techniqueSource.isEmpty()
                    || aim.isEmpty()) {
                continue;
            }
            Technique technique = new Technique(
                    id.get().value(),
                    section.heading().value(),
                    stage.get(),
                    audience.get(),
                    evidence.get().value(),
                    techniqueSource.get().value(),
                    aim.get().value(),
                    steps.stream().map(Text::value).toList(),
                    cautions.stream().map(Text::value).toList(),
                    section.heading().place());
            Stream.of(List.of(section.heading(), evidence.get(), aim.get()), steps, cautions)
                    .flatMap(List::stream)
                    .forEach(text -> passages.add(Passages.of(Passage.Kind.TECHNIQUE, technique.id(), text)));
            if (techniques.putIfAbsent(technique.id(), technique) != null) {
                diagnostics.error(
                        Code.DUPLICATE_ID, id.get().place(), "the technique \"" + id.get() + "\" is listed twice");
            }
        }
        return techniques;
    }

    private Optional<Text> techniqueField(Section section, Map<String, Section.Field> fields, String name) {
        Section.Field field = fields.get(name);
        if (field == null || field.value().isEmpty()) {
            diagnostics.error(
                    Code.MISSING_PART,
                    section.heading().place(),
                    "\"" + section.heading() + "\" has no " + name + "; expected a line \"- " + name + ": …\""
                            + Nearest.question(name, fields.keySet()));
            return Optional.empty();
        }
        return Optional.of(field.value());
    }

    private List<Text> techniqueList(Section section, Form.Parts parts, Label label) {
        List<Text> items = parts.lists().getOrDefault(label, List.of());
        if (items.isEmpty() && !parts.excused().contains(label)) {
            diagnostics.error(
                    Code.MISSING_PART,
                    section.heading().place(),
                    "\"" + section.heading() + "\" has no list under \"" + label.text() + "\"");
        }
        return items;
    }

    private Wording wording() {
        Map<String, String> sentences = new HashMap<>();
        for (Section section : file(RulebookFiles.WORDING).sections()) {
            if (section.heading().plain().value().equalsIgnoreCase(NeverSaidReader.HEADING)) {
                continue;
            }
            for (TableReader.Row row : tables.rows(section, List.of("key", "text"))) {
                checkPlaces(row);
                passages.add(Passages.of(Passage.Kind.WORDING, row.word("key"), row.cell("text")));
                if (sentences.putIfAbsent(row.word("key"), row.text("text")) != null) {
                    diagnostics.error(
                            Code.DUPLICATE_ID, row.place(), "the key \"" + row.cell("key") + "\" is listed twice");
                }
            }
        }
        for (WordingKey key : WordingKey.values()) {
            if (!sentences.containsKey(key.text())) {
                diagnostics.error(
                        Code.MISSING_PART,
                        file(RulebookFiles.WORDING).start(),
                        "there is no sentence with the key \"" + key.text() + "\""
                                + Nearest.question(key.text(), sentences.keySet()));
            }
        }
        return new Wording(sentences);
    }

    /** What a sentence may fill in, and that somebody says it. */
    private void checkPlaces(TableReader.Row row) {
        String key = row.word("key");
        Optional<WordingKey> known = Arrays.stream(WordingKey.values())
                .filter(candidate -> candidate.text().equals(key))
                .findFirst();
        if (known.isEmpty()) {
            diagnostics.error(
                    Code.UNKNOWN_PART,
                    row.place(),
                    "nothing says a sentence with the key \"" + key + "\""
                            + Nearest.question(
                                    key,
                                    Arrays.stream(WordingKey.values())
                                            .map(WordingKey::text)
                                            .toList()));
            return;
        }
        List<String> places = known.get().places();
        Wording.places(row.text("text")).stream()
                .filter(place -> !places.contains(place))
                .forEach(place -> diagnostics.error(
                        Code.UNKNOWN_WORD,
                        row.cell("text").place(),
                        "{" + place + "} cannot be filled in here; expected "
                                + (places.isEmpty() ? "no braces" : "one of " + String.join(", ", places))
                                + Nearest.question(place, places)));
    }

    private static Vocabulary vocabulary(
            Map<String, Behaviour> behaviours,
            Map<String, Map<String, Term>> terms,
            Map<String, Technique> techniques) {
        Map<String, String> words = new HashMap<>();
        behaviours.values().forEach(behaviour -> {
            words.put(behaviour.code(), behaviour.code());
            words.put(behaviour.label(), behaviour.code());
        });
        return new Vocabulary(
                words,
                codes(terms, Vocabularies.CONCERNS),
                codes(terms, Vocabularies.FEATURES),
                codes(terms, Vocabularies.STAGES),
                codes(terms, Vocabularies.CONSEQUENCES),
                codes(terms, Vocabularies.FOCUS_AREAS),
                techniques.keySet(),
                Set.of());
    }

    private static Set<String> codes(Map<String, Map<String, Term>> terms, Vocabularies table) {
        return terms.getOrDefault(table.heading(), Map.of()).keySet();
    }
}
