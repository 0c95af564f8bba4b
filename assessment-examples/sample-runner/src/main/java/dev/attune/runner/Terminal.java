package dev.attune.runner;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/**
 * What a person's screen can do, and what a file or another program cannot.
 *
 * @param coloured whether colours may be used: on a terminal, unless {@code NO_COLOR} or the terminal says otherwise
 * @param live whether somebody is watching, so that a long piece of work should show how far it is
 */
public record Terminal(boolean coloured, boolean live) {
    /** Neither: for a file, a pipe or a test. */
    public static final Terminal NONE = new Terminal(false, false);

    /** The one this process has, if any. */
    static Terminal ofProcess() {
        return new Terminal(Ansi.AUTO.enabled(), System.console() != null && Ansi.AUTO.enabled());
    }

    /** The few colours the program uses, each for one meaning. */
    public enum Colour {
        /** It is as it should be. */
        GOOD("fg_green"),
        /** It is not. */
        BAD("fg_red"),
        /** Somebody should look. */
        DOUBTFUL("fg_yellow"),
        /** Of less weight than what stands beside it. */
        FAINT("faint"),
        /** What to see first. */
        STRONG("bold");

        private final String style;

        Colour(String style) {
            this.style = style;
        }
    }

    /**
     * A text in a colour.
     *
     * @param colour the colour
     * @param text the text, one line
     * @return the text, as it is where there are no colours
     */
    public String paint(Colour colour, String text) {
        if (!coloured) {
            return text;
        }
        // Not picocli's own markup, in which an "@|" of a stranger's rulebook would mean something.
        Ansi.IStyle style = Ansi.Style.valueOf(colour.style);
        return style.on() + text + style.off();
    }

    /**
     * Shows how far a piece of work is.
     *
     * @param err where to show it
     * @param what what is being done, such as {@code trying changes}
     * @return the progress; it shows nothing where nobody is watching, or while less than a second has passed
     */
    public ProgressBar progress(PrintWriter err, String what) {
        return new ProgressBar(live ? err : null, what, System::nanoTime);
    }
}
