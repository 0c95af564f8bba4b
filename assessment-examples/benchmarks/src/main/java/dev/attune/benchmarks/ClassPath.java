package dev.attune.benchmarks;

import dev.attune.benchmarks.contender.Contenders;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars of each contender, and nobody else's: a host has those of its own engine alone. */
final class ClassPath {
    /** What only the measuring needs. */
    private static final List<String> OF_NOBODY = List.of(
            "jmh-", "jopt-simple-", "commons-math3-", "xchart-", "VectorGraphics2D-", "jackson-", "animated-gif-lib-");

    /** What compiles DRL when a program starts. */
    private static final List<String> OF_PLAIN_DROOLS = List.of(
            "drools-engine-",
            "drools-ecj-",
            "ecj-",
            "drools-model-codegen-",
            "drools-codegen-common-",
            "drools-model-prototype-",
            "drools-mvel-",
            "drools-commands-",
            "drools-tms-",
            "drools-wiring-dynamic-",
            "javaparser-core-");

    private static final Map<Contenders, List<String>> OWN = new EnumMap<>(Map.of(
            Contenders.PLAIN_DROOLS, OF_PLAIN_DROOLS,
            Contenders.EVRETE, List.of("evrete-core-"),
            Contenders.EASY_RULES, List.of("easy-rules-core-")));

    private final List<Path> jars;

    private ClassPath(List<Path> jars) {
        this.jars = jars;
    }

    /** That of this process, its folders packed as jars: an archive of classes is made from jars only. */
    static ClassPath packed(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(element);
            jars.add(Files.isDirectory(path) ? jar(path, folder.resolve("classes-" + jars.size() + ".jar")) : path);
        }
        return new ClassPath(jars);
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (Stream<Path> found = Files.walk(classes);
                OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                packed.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, packed);
                packed.closeEntry();
            }
        }
        return jar;
    }

    /** That of one contender. */
    String of(Contenders contender) {
        return jars.stream()
                .filter(jar -> isOf(contender, String.valueOf(jar.getFileName())))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isOf(Contenders contender, String jar) {
        return Stream.concat(
                        OF_NOBODY.stream(),
                        Arrays.stream(Contenders.values())
                                .filter(other -> other != contender)
                                .flatMap(other -> OWN.getOrDefault(other, List.of()).stream()))
                .noneMatch(jar::startsWith);
    }
}
