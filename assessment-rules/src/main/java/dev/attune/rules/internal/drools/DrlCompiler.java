package dev.attune.rules.internal.drools;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.InternalKieBuilder;

/**
 * Compiles one piece of DRL to the executable model, in memory.
 *
 * <p>Drools would load the classes by a class loader that needs one more library, and would keep them in a repository for the whole
 * virtual machine. So their bytes are taken from the build and the rest is forgotten.
 */
final class DrlCompiler {
    /** What Drools calls the DRL in messages of its own. */
    static final String FILE_NAME = "trusted.drl";

    private static final String PROJECT = "org.drools.model.codegen.ExecutableModelProject";
    private static final String FOLDER = "src/main/resources/";
    private static final String CLASS_ENDING = ".class";

    /** Packages whose rules are the library's own: a rule of the same name would take the place of one of them. */
    private static final List<String> OURS = List.of("dev.attune.rulebook", "dev.attune.rules");

    /**
     * With more than ten rules Drools 10 generates code in several threads, which can lose inline accumulates. This turns it off,
     * for this build alone.
     */
    private static final Map<String, String> SETTINGS = Map.of("drools.parallelRulesBuildThreshold", "-1");

    /** The repository that all builds share knows them by their release, which is always the same one here. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final String name;
    private final String drl;
    private final ClassLoader loader;
    private final Diagnostics diagnostics;

    DrlCompiler(String name, String drl, ClassLoader loader, Diagnostics diagnostics) {
        this.name = name;
        this.drl = drl;
        this.loader = loader;
        this.diagnostics = diagnostics;
    }

    /** Classes from their bytes. Stack traces show the name, by which failures of the host's code are known. */
    private static final class Compiled extends ClassLoader {
        private final Map<String, byte[]> classes;

        Compiled(String name, Map<String, byte[]> classes, ClassLoader parent) {
            super("trusted DRL " + name, parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String className) throws ClassNotFoundException {
            byte[] bytes = classes.get(className.replace('.', '/') + CLASS_ENDING);
            if (bytes == null) {
                throw new ClassNotFoundException(className);
            }
            return defineClass(className, bytes, 0, bytes.length);
        }
    }

    /** The model; empty, and diagnostics, when something is wrong with the DRL. */
    Optional<Model> compile() {
        List<UnsafeDrl.Use> unsafe = UnsafeDrl.in(drl);
        if (!unsafe.isEmpty()) {
            unsafe.forEach(use -> error(use.place(), use.text()));
            return Optional.empty();
        }
        try {
            synchronized (ONE_AT_A_TIME) {
                return build();
            }
        } catch (Exception | LinkageError unexpected) {
            // Some mistakes in DRL come out of Drools as bare exceptions.
            error(DrlPlaces.of(drl, String.valueOf(unexpected.getMessage())), String.valueOf(unexpected));
            return Optional.empty();
        }
    }

    private Optional<Model> build() throws ReflectiveOperationException {
        KieServices services = KieServices.Factory.get();
        ReleaseId release = services.newReleaseId("dev.attune", "trusted-drl", "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write(FOLDER + FILE_NAME, drl);
        KieModuleModel module = services.newKieModuleModel();
        SETTINGS.forEach(module::setConfigurationProperty);
        module.newKieBaseModel("trusted").setDefault(true);
        KieBuilder builder = services.newKieBuilder(files, loader);
        ((InternalKieBuilder) builder).withKModuleModel(module);
        try {
            builder.buildAll(Class.forName(PROJECT, true, loader).asSubclass(KieBuilder.ProjectType.class));
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                report(errors);
                return Optional.empty();
            }
            return checked(model((InternalKieModule) builder.getKieModule(), release));
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private Model model(InternalKieModule module, ReleaseId release) throws ReflectiveOperationException {
        byte[] names = module.getBytes(
                "META-INF/kie/" + release.getGroupId() + "/" + release.getArtifactId() + "/drools-model");
        String className = new String(names, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.indexOf(':') < 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Drools names no compiled class"));
        return Class.forName(className, true, new Compiled(name, new HashMap<>(module.getClassesMap()), loader))
                .asSubclass(Model.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    private Optional<Model> checked(Model model) {
        if (model.getRules().isEmpty() && model.getQueries().isEmpty()) {
            error(DrlPlaces.START, "there is no rule in it; expected DRL with at least one");
            return Optional.empty();
        }
        if (OURS.stream().anyMatch(own -> (model.getPackageName() + ".").startsWith(own + "."))) {
            error(
                    DrlPlaces.of(drl, "package: " + model.getPackageName()),
                    "the package " + model.getPackageName() + " is the library's own; expected one of yours");
            return Optional.empty();
        }
        return Optional.of(model);
    }

    private void report(List<Message> errors) {
        for (Message message : errors) {
            Optional<DrlPlaces.At> place = DrlPlaces.of(drl, message, errors);
            place.ifPresent(at -> error(at, message.getText()));
        }
        if (diagnostics.all().isEmpty()) {
            error(DrlPlaces.START, errors.get(0).getText());
        }
    }

    private void error(DrlPlaces.At at, String text) {
        diagnostics.error(Code.TRUSTED_DRL, new Place(name, at.line(), at.column()), DrlPlaces.shortened(text));
    }
}
