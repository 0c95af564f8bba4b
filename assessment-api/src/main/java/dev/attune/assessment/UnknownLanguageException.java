package dev.attune.assessment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A host asked for a language that the rulebook is not offered in; nothing was assessed. The message names it and what is offered. */
public final class UnknownLanguageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Locale language;
    private final transient List<Locale> offered;

    /**
     * Creates the exception.
     *
     * @param language what was asked for
     * @param offered what the rulebook is offered in
     */
    public UnknownLanguageException(Locale language, List<Locale> offered) {
        super("the rulebook is not offered in \"" + language.toLanguageTag() + "\"; expected one of "
                + offered.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", ")));
        this.language = language;
        this.offered = List.copyOf(offered);
    }

    /**
     * What was asked for.
     *
     * @return the language
     */
    public Locale language() {
        return language;
    }

    /**
     * What could have been asked for.
     *
     * @return the languages the rulebook is offered in, its own first
     */
    public List<Locale> offered() {
        return offered;
    }
}
