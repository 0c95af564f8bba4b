package dev.attune.runner.rulebook;

/** Says how many there are of something. */
final class Counted {
    private Counted() {}

    static String of(long count, String one) {
        return (count == 0 ? "no" : Long.toString(count)) + " " + one + (count == 1 ? "" : "s");
    }
}
