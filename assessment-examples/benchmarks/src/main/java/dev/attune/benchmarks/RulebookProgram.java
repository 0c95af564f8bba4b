package dev.attune.benchmarks;

import dev.attune.assessment.CoupleCase;
import dev.attune.rules.RulebookLoader;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.StarterRulebook;
import dev.attune.rules.diagnostic.RulebookException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What rulebooks cost, measured in a process of its own. Prints one line for each number: what, the unit, and the number, with tabs
 * between.
 */
public final class RulebookProgram {
    private static final double MILLISECONDS = 1e6;
    private static final double KIBIBYTE = 1024;
    private static final int RULES_OF_MANY = 100;
    private static final int LARGE = 1_000;
    /** The file in which one number of a rule is another one each time. */
    private static final String EDITED = "roles.md";

    private RulebookProgram() {}

    /**
     * Runs it.
     *
     * @param arguments {@code load FOLDER RULES TIMES SECONDS}, where RULES is 0 for the standard rulebook and SECONDS are for warming up; or {@code many FOLDER RULEBOOKS}
     * @throws IOException when a file cannot be written
     * @throws RulebookException when a generated rulebook is broken
     */
    public static void main(String[] arguments) throws IOException, RulebookException {
        Path folder = Path.of(arguments[1]);
        int number = Integer.parseInt(arguments[2]);
        if (arguments[0].equals("load")) {
            load(folder, number, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        } else {
            many(folder, number);
        }
    }

    private static void load(Path folder, int rules, int times, int seconds) throws IOException, RulebookException {
        if (rules == 0) {
            StarterRulebook.copyStandard(folder);
        } else {
            GeneratedRulebook.write(folder, rules, 0);
        }
        say(RulebookRun.FIRST_LOAD, "ms", timed(folder, loader()));
        warm(RulebookRun.LOAD, times, seconds, turn -> timed(folder, loader()));
        Path file = folder.resolve(EDITED);
        String text = Files.readString(file);
        RulebookLoader loader = loader();
        warm(RulebookRun.RELOAD, times, seconds, turn -> {
            Files.writeString(file, GeneratedRulebook.edited(text, turn));
            return timed(folder, loader);
        });
        int kept = Math.max(2, Math.min(20, 2 * LARGE / Math.max(1, rules)));
        double before = heap();
        List<RulesEngine> engines = new ArrayList<>();
        for (int i = 0; i < kept; i++) {
            engines.add(RulesEngine.of(loader().load(folder)));
        }
        double after = heap();
        say(RulebookRun.HEAP, "KiB", (after - before) / KIBIBYTE / engines.size());
    }

    private static RulebookLoader loader() {
        return RulebookLoader.builder().build();
    }

    /** A load that is timed. */
    @FunctionalInterface
    private interface Load {
        /** Loads, for the given time from 1, and gives the milliseconds it took. */
        double milliseconds(int turn) throws IOException, RulebookException;
    }

    /** Loads again and again for some seconds, then as often as is said, and says how long each of those took. */
    private static void warm(String what, int times, int seconds, Load load) throws IOException, RulebookException {
        long start = System.nanoTime();
        int turn = 1;
        while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(seconds)) {
            load.milliseconds(turn++);
        }
        for (int i = 0; i < times; i++) {
            say(what, "ms", load.milliseconds(turn++));
        }
    }

    private static double timed(Path folder, RulebookLoader loader) throws RulebookException {
        long start = System.nanoTime();
        RulesEngine engine = RulesEngine.of(loader.load(folder));
        double taken = (System.nanoTime() - start) / MILLISECONDS;
        if (engine.rules().rules().isEmpty()) {
            throw new IllegalStateException("a rulebook without a rule was loaded");
        }
        return taken;
    }

    private static void many(Path folder, int rulebooks) throws IOException, RulebookException {
        for (int i = 0; i < rulebooks; i++) {
            GeneratedRulebook.write(place(folder, i), RULES_OF_MANY, i);
        }
        List<RulesEngine> engines = new ArrayList<>();
        CoupleCase couple =
                Couples.log(RulesEngine.of(loader().load(place(folder, 0))).rules(), Plan.COMPARED);
        double heapOfNone = heap();
        long classes = 0;
        long start = System.nanoTime();
        boolean full = false;
        try {
            for (int i = 0; i < rulebooks; i++) {
                if (i == Math.min(RulebookRun.FIRST, rulebooks / 2)) {
                    classes = classes();
                }
                RulesEngine engine = RulesEngine.of(loader().load(place(folder, i)));
                engine.assess(couple);
                engines.add(engine);
            }
        } catch (OutOfMemoryError noMore) {
            full = true;
        }
        double seconds = (System.nanoTime() - start) / MILLISECONDS / 1_000;
        long loaded = classes() - classes;
        say(RulebookRun.MANY, "rulebooks", engines.size());
        if (full) {
            // Room to measure and to print in.
            engines.subList(engines.size() / 2, engines.size()).clear();
        }
        say(RulebookRun.MANY_HEAP, "MiB", heap() / KIBIBYTE / KIBIBYTE);
        say(RulebookRun.MANY_EACH, "KiB", (heap() - heapOfNone) / KIBIBYTE / engines.size());
        say(RulebookRun.MANY_TIME, "s", seconds);
        say(RulebookRun.MANY_CLASSES, "classes", (double) loaded);
    }

    private static Path place(Path folder, int variant) {
        return folder.resolve("rulebook-" + variant);
    }

    private static long classes() {
        return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
    }

    /** Twice, since what the first finds weakly held, the second frees. */
    private static double heap() {
        System.gc();
        System.gc();
        return (double) ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void say(String what, String unit, double value) {
        System.out.println(what + "\t" + unit + "\t" + value);
    }
}
