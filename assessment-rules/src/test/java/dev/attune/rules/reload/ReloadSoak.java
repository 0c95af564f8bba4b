package dev.attune.rules.reload;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.Pages;
import dev.attune.rules.StandardTexts;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.reload.ReloadStatus.Folder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Edits a rulebook again and again, well and badly by turns, while many threads assess by it, and counts what must not happen: an
 * error, a result that is of no revision or of two, a bad edit that goes live, a last good revision that does not stay. It also
 * takes the time from an edit to its being live, or refused, and the memory in use after a collection.
 *
 * <p>By hand, after {@code mvn -q -DskipTests package}, with edits and threads, which can be left out. By a third word, {@code whole}, the
 * cases at the edge and the translations are part of what is edited, and of what every edit costs:
 *
 * <pre>{@code
 * mvn -q -pl assessment-rules dependency:build-classpath -Dmdep.outputFile=target/class-path.txt
 * java -Xmx512m -cp assessment-rules/target/classes:assessment-rules/target/test-classes:$(cat assessment-rules/target/class-path.txt) \
 *     dev.attune.rules.reload.ReloadSoak 1000 8
 * }</pre>
 *
 * <p>It exits with 1 when something happened that must not. The times include what a host waits for with the usual options: until
 * somebody looks, until the files have stood still, reading, building, and running every worked example, while the assessing
 * threads take a good part of a processor.
 */
final class ReloadSoak {
    private static final int MOST_PROBLEMS = 20;

    /** Between two assessments of a thread: as in a host, it is not the assessing that all processors are for. */
    private static final long PAUSE_MILLIS = 50;

    private static final long PATIENCE_SECONDS = 120;

    private final EditedFolder folder;
    private final SortedMap<String, String> texts;
    private final int edits;
    private final int threads;
    private final Consumer<String> out;

    private final Map<String, Integer> goodByHash = new ConcurrentHashMap<>();
    private final BlockingQueue<ReloadStatus> told = new LinkedBlockingQueue<>();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicLong assessed = new AtomicLong();
    private final List<Duration> toLive = new ArrayList<>();
    private final List<Duration> toRefusal = new ArrayList<>();
    private final List<Memory> memory = new ArrayList<>();

    /**
     * What happened.
     *
     * @param assessments how many assessments there were, each read in two views
     * @param revisions how many revisions went live
     * @param refusals how many edits were refused
     * @param toLive from each good edit to its being live, in ascending order
     * @param toRefusal from each bad edit to its being refused, in ascending order
     * @param memory memory in use after a collection, from time to time
     * @param problems what must not happen, and did; the first few
     */
    record Outcome(
            long assessments,
            int revisions,
            int refusals,
            List<Duration> toLive,
            List<Duration> toRefusal,
            List<Memory> memory,
            List<String> problems) {}

    /** In use after a collection, in bytes. */
    record Memory(int afterEdits, long heap, long metaspace) {}

    ReloadSoak(Path folder, SortedMap<String, String> texts, int edits, int threads, Consumer<String> out) {
        this.folder = new EditedFolder(folder, texts);
        this.texts = texts;
        this.edits = edits;
        this.threads = threads;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        int edits = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        Path folder = Files.createTempDirectory("rulebook");
        SortedMap<String, String> texts =
                args.length > 2 && args[2].equals("whole") ? StandardTexts.all() : StandardTexts.toChange();
        Outcome outcome = new ReloadSoak(folder, texts, edits, threads, System.out::println).run();
        System.exit(outcome.problems().isEmpty() ? 0 : 1);
    }

    Outcome run() throws RulebookException, IOException, InterruptedException {
        folder.good(0);
        String hash = announce(0);
        try (ReloadingEngine engine =
                ReloadingEngine.builder(folder.path()).listener(told::add).start()) {
            List<Thread> assessing = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Thread thread = new Thread(() -> assess(engine), "assessing-" + i);
                thread.start();
                assessing.add(thread);
            }
            out.accept("edits  live ms (median, max)  refused ms (median, max)  assessments  heap MB  metaspace MB");
            for (int edit = 1; edit <= edits; edit++) {
                if (edit % 2 == 1) {
                    hash = editWell(edit, engine);
                } else {
                    editBadly(edit, hash, engine);
                }
                if (edit == 1 || edit % Math.max(1, edits / 10) == 0) {
                    report(edit);
                }
            }
            done.set(true);
            for (Thread thread : assessing) {
                thread.join();
            }
        }
        Outcome outcome = new Outcome(
                assessed.get(),
                goodByHash.size(),
                toRefusal.size(),
                sorted(toLive),
                sorted(toRefusal),
                List.copyOf(memory),
                problems.stream().limit(MOST_PROBLEMS).toList());
        out.accept(outcome.assessments() + " assessments, " + outcome.revisions() + " revisions, " + outcome.refusals()
                + " refusals, " + outcome.problems().size() + " problems");
        outcome.problems().forEach(out);
        return outcome;
    }

    /** What every assessing thread does until the end. */
    private void assess(ReloadingEngine engine) {
        while (!done.get()) {
            try {
                Assessment assessment = engine.assess(EditedFolder.COUPLE);
                RulebookIdentity rulebook = assessment.forClinician().rulebook();
                Integer expected = goodByHash.get(rulebook.hash());
                int seen = EditedFolder.numberIn(assessment);
                if (expected == null) {
                    problem("a result of a rulebook that is not good: " + rulebook);
                } else if (seen != expected) {
                    problem("a result says it is of edit " + expected + ", and shows " + seen);
                } else if (!rulebook.equals(
                        assessment.draftFor("Alex", Pages.DATE).forClinician().rulebook())) {
                    problem("the view and the draft of one assessment are of two rulebooks");
                }
                assessed.incrementAndGet();
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException | Error thrown) {
                problem("an assessment threw " + thrown);
            }
        }
    }

    private void problem(String what) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(what);
        }
    }

    /** Makes the hash of an edit known before anybody can see it. */
    private String announce(int edit) {
        SortedMap<String, String> edited = new TreeMap<>(texts);
        edited.put("roles.md", folder.roles(edit));
        String hash = new RulebookFiles(edited).hash();
        goodByHash.put(hash, edit);
        return hash;
    }

    private String editWell(int edit, ReloadingEngine engine) throws IOException, InterruptedException {
        String hash = announce(edit);
        long start = System.nanoTime();
        if (edit % 4 == 1) {
            folder.good(edit);
        } else {
            for (Map.Entry<String, String> file : texts.entrySet()) {
                if (!file.getKey().equals("roles.md")) {
                    replace(file.getKey(), file.getValue());
                }
            }
            replace("roles.md", folder.roles(edit));
        }
        if (await(status -> status.active().rulebook().hash().equals(hash), "edit " + edit + " to go live")) {
            toLive.add(Duration.ofNanos(System.nanoTime() - start));
        }
        expectActive(hash, engine);
        return hash;
    }

    /** As careful editors save: aside, then under the right name. */
    private void replace(String name, String text) throws IOException {
        Path aside = folder.path().resolve(name + ".tmp");
        Files.writeString(aside, text);
        Files.move(aside, folder.path().resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private void editBadly(int edit, String lastGood, ReloadingEngine engine) throws IOException, InterruptedException {
        long start = System.nanoTime();
        switch (edit / 2 % 6) {
            case 0 -> folder.bad();
            case 1 -> folder.failing();
            case 2 -> Files.delete(folder.path().resolve("techniques.md"));
            case 3 -> folder.edit("wording.md", text -> text.substring(0, text.length() / 2));
            case 4 -> folder.edit("behaviours.md", text -> text.replace("| 0.6 |", "| 0,6 |"));
            default -> folder.write("cycle.md", "");
        }
        if (await(
                status -> status.folder() == Folder.REFUSED
                        && status.refusal() != null
                        && !status.refusal().isOurBug(),
                "edit " + edit + " to be refused")) {
            toRefusal.add(Duration.ofNanos(System.nanoTime() - start));
        }
        expectActive(lastGood, engine);
    }

    private void expectActive(String hash, ReloadingEngine engine) {
        if (!engine.status().active().rulebook().hash().equals(hash)
                || !engine.rulebook().hash().equals(hash)) {
            problem("the last good revision is " + hash + ", and the active one is " + engine.status());
        }
    }

    /** Waits until the listener is told of something; an edit in steps may be told of in steps. */
    private boolean await(Predicate<ReloadStatus> expected, String what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            ReloadStatus status = told.poll(left, TimeUnit.NANOSECONDS);
            if (status != null && status.refusal() != null && status.refusal().isOurBug()) {
                problem("a bug: " + status.refusal().defect());
            }
            if (status != null && expected.test(status)) {
                return true;
            }
        }
        problem("waited in vain for " + what);
        return false;
    }

    private void report(int edit) {
        Memory now = memory(edit);
        memory.add(now);
        out.accept(String.format(
                "%5d  %10s %10s  %12s %11s  %11d  %7.1f  %12.1f",
                edit,
                millis(toLive, 0.5),
                millis(toLive, 1),
                millis(toRefusal, 0.5),
                millis(toRefusal, 1),
                assessed.get(),
                now.heap() / 1e6,
                now.metaspace() / 1e6));
    }

    private static Memory memory(int edit) {
        System.gc();
        long heap = 0;
        long metaspace = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null) {
                heap += pool.getCollectionUsage().getUsed();
            } else if (pool.getName().equals("Metaspace")) {
                metaspace += pool.getUsage().getUsed();
            }
        }
        return new Memory(edit, heap, metaspace);
    }

    private static List<Duration> sorted(List<Duration> times) {
        return times.stream().sorted().toList();
    }

    private static String millis(List<Duration> times, double share) {
        List<Duration> sorted = sorted(times);
        return sorted.isEmpty()
                ? "-"
                : String.valueOf(sorted.get((int) Math.round((sorted.size() - 1) * share))
                        .toMillis());
    }
}
