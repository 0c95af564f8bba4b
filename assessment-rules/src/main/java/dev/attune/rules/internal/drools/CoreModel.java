package dev.attune.rules.internal.drools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.drools.model.Model;

/**
 * The mechanism, as it was compiled from DRL when the library was built.
 *
 * <p>The compiled model is found by the file that the compiler left beside it; there is no kmodule.xml to parse.
 */
final class CoreModel {
    private static final String NAME_FILE = "/META-INF/kie/dev.attune/assessment-rules/drools-model";

    private CoreModel() {}

    static Model load() {
        URL file = CoreModel.class.getResource(NAME_FILE);
        if (file == null) {
            throw new IllegalStateException("The compiled mechanism is missing: no " + NAME_FILE
                    + " on the class path. When jars are merged into one, keep their META-INF/kie.");
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
            String className = reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && line.indexOf(':') < 0)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(NAME_FILE + " names no class"));
            return Class.forName(className, true, CoreModel.class.getClassLoader())
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("The compiled mechanism named in " + NAME_FILE + " cannot be loaded", e);
        }
    }
}
