package dev.attune.runner.report;

/** Bars of block characters. */
final class Bars {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    private Bars() {}

    /** A bar of up to {@code width} characters; whatever is more than nothing can be seen. */
    static String of(double value, double longest, int width) {
        if (!(value > 0) || !(longest > 0)) {
            return "·";
        }
        int eighths = (int) Math.max(1, Math.round(8 * width * Math.min(1, value / longest)));
        String whole = "█".repeat(eighths / 8);
        return eighths % 8 == 0 ? whole : whole + EIGHTHS.charAt(eighths % 8);
    }

    /** The same against a background that shows the whole. */
    static String gauge(double value, double whole, int width) {
        int filled = (int) Math.round(width * Math.max(0, Math.min(1, value / whole)));
        return "█".repeat(filled) + "░".repeat(width - filled);
    }
}
