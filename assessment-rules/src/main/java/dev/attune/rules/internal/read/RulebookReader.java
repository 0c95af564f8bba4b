package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.HostCodeException;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.sentence.SentenceReader;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.phrase.PhraseBook;
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
import dev.attune.rules.rulebook.Signature;
import dev.attune.rules.rulebook.SignedTexts;
import dev.attune.rules.rulebook.Speech;
import dev.attune.rules.rulebook.Technique;
import dev.attune.rules.rulebook.Term;
import dev.attune.rules.rulebook.Translation;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.Wording;
import dev.attune.rules.rulebook.WorkedExample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;

/** Reads a rulebook's files into typed values, or into everything that is wrong with them. */
public final class RulebookReader {
    private final Diagnostics diagnostics = new Diagnostics();
    private final SentenceReader sentences;
    private final Inheritance.Whole whole;
    private final List<Passage> passages = new ArrayList<>();
    private final RulebookFiles source;
    /** Computed while the rest is read. */
    private final ForkJoinTask<String> hash;

    private final ReadCache cache;
    /** For sentences; an empty one if some of them are the host's, whose code is asked at every reading. */
    private final ReadCache ofSentences;

    private RulebookReader(RulebookFiles source, PhraseBook phrases, ReadCache cache) {
        this.sentences = SentenceReader.of(phrases);
        this.source = source;
        this.cache = cache;
        this.ofSentences = phrases.hasHostPhrases() ? new ReadCache() : cache;
        this.hash = ForkJoinTask.adapt(source::hash).fork();
        cache.beginReading();
        this.whole = Inheritance.read(source, cache, diagnostics);
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
        return read(files, phrases, new ReadCache());
    }

    /**
     * Reads a rulebook of which much has been read before.
     *
     * @param files its files
     * @param phrases the sentences it may use
     * @param cache what is known of it from the last reading, and for the next
     * @return the rulebook
     * @throws RulebookException listing everything that is wrong with it
     * @throws HostCodeException when the host's code for one of the sentences throws
     */
    public static Rulebook read(RulebookFiles files, PhraseBook phrases, ReadCache cache) throws RulebookException {
        return new RulebookReader(files, phrases, cache).read();
    }

    private Rulebook read() throws RulebookException {
        checkFiles();
        Rulebook.Metadata metadata = new MetadataReader(whole, diagnostics).read(hash.join());
        NamedElements elements = elements();
        Rulebook.Settings settings = new SettingsReader(diagnostics)
                .read(
                        whole.file(RulebookFiles.SETTINGS),
                        elements.behaviours(),
                        codes(elements, Vocabularies.CONTEXTS));
        Vocabulary vocabulary = vocabulary(elements);

        RuleReader rules = new RuleReader(sentences, vocabulary, ofSentences, diagnostics, passages);
        for (String name : RulebookFiles.RULES) {
            whole.file(name).sections().forEach(rules::read);
        }
        List<WorkedExample> examples = examples(vocabulary.withRules(rules.ids()), rules.rules());
        Wording wording = new WordingReader(passages, diagnostics).read(whole.file(RulebookFiles.WORDING));
        List<ProgressRule> progress =
                new ProgressReader(elements.terms(), passages, diagnostics).read(whole.file(RulebookFiles.PROGRESS));
        List<NeverSaid> neverSaid = new NeverSaidReader(diagnostics).read(whole.file(RulebookFiles.WORDING));
        List<CheckSetting> checks =
                new ChecksReader(diagnostics).read(whole.file(RulebookFiles.RULEBOOK), known(elements, rules.ids()));
        List<Signature> signatures = Optional.ofNullable(whole.files().get(SignedTexts.FILE))
                .map(new SignedReader(diagnostics)::read)
                .orElse(List.of());
        SortedMap<String, Translation> translations = translations(metadata.language(), rules.rules(), vocabulary);
        ConcernMarksReader marks = new ConcernMarksReader(diagnostics);
        MarkdownFile vocabularyFile = whole.file(RulebookFiles.VOCABULARY);
        Rulebook.Catalogue catalogue = new Rulebook.Catalogue(
                elements.behaviours(),
                elements.techniques(),
                elements.terms(),
                new FactsReader(diagnostics).read(whole.file(RulebookFiles.VOCABULARY)),
                marks.marked(vocabularyFile, Columns.PRIVATE_TALK),
                marks.marked(vocabularyFile, Columns.CLEARED));
        examples.forEach(example -> catalogue
                .problemsOf(example.couple())
                .forEach(problem -> diagnostics.error(Code.INVALID_VALUE, example.place(), problem.message())));
        diagnostics.throwIfErrors();
        return new Rulebook(
                metadata,
                catalogue,
                settings,
                rules.rules(),
                progress,
                examples,
                checks,
                new Rulebook.Texts(wording, Speech.OF_RULEBOOKS, neverSaid, passages, signatures),
                translations);
    }

    /** Reports what is wrong with the form of the files, and sections that nothing reads. */
    private void checkFiles() {
        whole.files().values().forEach(file -> diagnostics.addAll(file.problems()));
        source.texts().forEach((name, text) -> {
            if (text.isBlank()) {
                diagnostics.error(
                        Code.MISSING_PART,
                        new Place(name, 1, 1),
                        "the file is empty; expected what it had, from a copy");
            }
        });
        TableReader tables = new TableReader(diagnostics);
        for (String name : List.of(
                RulebookFiles.BEHAVIOURS, RulebookFiles.VOCABULARY, RulebookFiles.SETTINGS, RulebookFiles.RULEBOOK)) {
            tables.checkSections(whole.file(name), TableSchema.headingsIn(name));
        }
    }

    /** What sentences may name, each map in the order of its file, in which messages suggest words. */
    private record NamedElements(
            Map<String, Behaviour> behaviours,
            Map<String, Map<String, Term>> terms,
            Map<String, Technique> techniques) {}

    private NamedElements elements() {
        Map<String, Behaviour> behaviours =
                new BehavioursReader(passages, diagnostics).read(whole.file(RulebookFiles.BEHAVIOURS));
        Map<String, Map<String, Term>> terms =
                new VocabularyReader(passages, diagnostics).read(whole.file(RulebookFiles.VOCABULARY));
        Map<String, Technique> techniques =
                new TechniqueReader(passages, diagnostics).read(whole.file(RulebookFiles.TECHNIQUES));
        return new NamedElements(behaviours, terms, techniques);
    }

    /** Reads them on all processors, unless some sentences are the host's: its code runs in the calling thread only. */
    private List<WorkedExample> examples(Vocabulary vocabulary, List<Rule> rules) {
        Stream<Section> sections = Stream.of(RulebookFiles.CASES, RulebookFiles.EDGE_CASES)
                .flatMap(name -> Stream.ofNullable(whole.files().get(name)))
                .flatMap(file -> file.sections().stream());
        ExampleReader reader = ExampleReader.of(sentences, vocabulary, rules, ofSentences);
        return diagnostics
                .readEach(
                        sentences.book().hasHostPhrases() ? sections : sections.toList().parallelStream(),
                        (section, own) -> reader.read(section, ofSentences, own))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private SortedMap<String, Translation> translations(String language, List<Rule> rules, Vocabulary vocabulary) {
        if (whole.layers().stream().allMatch(layer -> layer.translations().isEmpty())) {
            return Collections.emptySortedMap();
        }
        Map<String, List<Clause<Condition>>> used = new HashMap<>();
        rules.forEach(rule -> used.put(rule.id(), rule.when()));
        Set<String> expressions = new TreeSet<>();
        sentences.book().conditions().forEach(phrase -> expressions.add(phrase.expression()));
        return new TranslationsReader(
                        whole.layers(),
                        language,
                        new QuotedRules(expressions, used, vocabulary.behaviours()),
                        cache,
                        diagnostics)
                .read();
    }

    /** Everything of the rulebook that has a name of its own. */
    private static Set<String> known(NamedElements elements, Set<String> rules) {
        Set<String> known = new HashSet<>(elements.behaviours().keySet());
        elements.terms().values().forEach(table -> known.addAll(table.keySet()));
        known.addAll(elements.techniques().keySet());
        known.addAll(rules);
        return known;
    }

    private static Vocabulary vocabulary(NamedElements elements) {
        Map<String, String> behaviours = new HashMap<>();
        elements.behaviours().values().forEach(behaviour -> {
            behaviours.put(behaviour.code(), behaviour.code());
            behaviours.put(behaviour.label(), behaviour.code());
        });
        return new Vocabulary(
                behaviours,
                codes(elements, Vocabularies.CONTEXTS),
                codes(elements, Vocabularies.CONCERNS),
                codes(elements, Vocabularies.FEATURES),
                codes(elements, Vocabularies.STAGES),
                codes(elements, Vocabularies.CONSEQUENCES),
                codes(elements, Vocabularies.FOCUS_AREAS),
                elements.techniques().keySet(),
                Set.of());
    }

    private static Set<String> codes(NamedElements elements, Vocabularies table) {
        return elements.terms().getOrDefault(table.heading(), Map.of()).keySet();
    }
}
