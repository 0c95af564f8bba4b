package dev.attune.benchmarks.contender;

import dev.attune.assessment.CoupleCase;
import dev.attune.rules.fact.Given;
import dev.attune.rules.internal.log.CaseMeasurer;
import dev.attune.rules.measure.CaseMeasures;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.InternalKieBuilder;

/**
 * Drools as its own guide has it: rules as DRL text, compiled when the program starts; a new session for every call; every observation a
 * fact, and counting left to accumulate. The mechanism is the very DRL that this engine has compiled beforehand.
 */
final class PlainDrools implements Contender {
    private static final List<String> CORE = List.of("safety.drl", "roles.drl", "cycle.drl", "recommendations.drl");
    private static final AtomicInteger RELEASES = new AtomicInteger();

    private final BeforeAndAfter beforeAndAfter;
    private final Map<String, Rule> rules;
    private final KieContainer container;

    PlainDrools(Rulebook rulebook) {
        this.beforeAndAfter = new BeforeAndAfter(rulebook);
        this.rules = rulebook.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        this.container = compile(DrlText.of(rulebook.rules()));
    }

    private static KieContainer compile(String drl) {
        KieServices services = KieServices.Factory.get();
        ReleaseId release =
                services.newReleaseId("dev.attune", "benchmarks-drl", Integer.toString(RELEASES.incrementAndGet()));
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        KieModuleModel module = services.newKieModuleModel();
        // In several threads, code generation loses inline accumulates.
        module.setConfigurationProperty("drools.parallelRulesBuildThreshold", "-1");
        module.newKieBaseModel("rules")
                .setDefault(true)
                .newKieSessionModel("session")
                .setDefault(true);
        files.write("src/main/resources/rulebook.drl", drl);
        CORE.forEach(name -> files.write("src/main/resources/" + name, core(name)));
        KieBuilder builder = services.newKieBuilder(files);
        ((InternalKieBuilder) builder).withKModuleModel(module);
        builder.buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("The DRL does not compile: " + errors);
        }
        return services.newKieContainer(release);
    }

    private static String core(String name) {
        try (InputStream in = PlainDrools.class.getResourceAsStream("/dev/attune/benchmarks/core/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The mechanism's " + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The mechanism's " + name + " cannot be read", e);
        }
    }

    @Override
    public BeforeAndAfter beforeAndAfter() {
        return beforeAndAfter;
    }

    @Override
    @SuppressWarnings("EnumOrdinal")
    public Inferred infer(CoupleCase couple) {
        CaseMeasures measures =
                CaseMeasurer.measure(couple, rulebook().settings().measuring());
        Facts facts = Facts.of(couple, measures);
        KieSession session = container.newKieSession();
        try {
            session.setGlobal("rulebook", rules);
            CountedEntry.of(couple, rulebook().settings().measuring(), measures.events())
                    .forEach(session::insert);
            measures.all().forEach(session::insert);
            facts.dyads().forEach(session::insert);
            facts.topics().forEach(topic -> session.insert(new Given.Topic(topic)));
            facts.others().forEach(session::insert);
            rulebook().settings().rungs().forEach(session::insert);
            rulebook().settings().bands().forEach(session::insert);
            session.insert(new Given.Cleared(List.of(), Set.of()));
            session.insert(new Given.Ceiling(rulebook().settings().greatestScore()));
            session.insert(new Given.Places(rulebook().settings().mostRecommendations()));
            session.insert(new Given.Stages(rulebook().stages()));
            session.fireAllRules();
            return new Inferred(couple, measures, List.copyOf(session.getObjects()));
        } finally {
            session.dispose();
        }
    }
}
