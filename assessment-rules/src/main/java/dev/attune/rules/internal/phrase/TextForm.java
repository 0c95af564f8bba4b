package dev.attune.rules.internal.phrase;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a stretch of text is written. Where a text can be taken in more than one way, the order of preference decides, as it does with regular
 * expressions: the first alternative before the second, there before left out, and more before fewer unless a repetition says otherwise.
 */
sealed interface TextForm extends MatchProgram.Source {
    /**
     * A fixed text.
     *
     * @param text the text
     */
    record Literal(String text) implements TextForm {
        @Override
        public void compile(MatchProgram.Builder program) {
            program.text(text);
        }
    }

    /**
     * One character of a set.
     *
     * @param characters the set
     */
    record OneOf(CharacterSet characters) implements TextForm {
        @Override
        public void compile(MatchProgram.Builder program) {
            program.oneOf(characters);
        }
    }

    /**
     * Several forms, one after the other.
     *
     * @param forms the forms
     */
    record InOrder(List<TextForm> forms) implements TextForm {
        public InOrder {
            forms = List.copyOf(forms);
        }

        @Override
        public void compile(MatchProgram.Builder program) {
            forms.forEach(form -> form.compile(program));
        }
    }

    /**
     * One of several forms, the earlier rather than the later.
     *
     * @param forms the forms; at least one
     */
    record Either(List<TextForm> forms) implements TextForm {
        public Either {
            forms = List.copyOf(forms);
        }

        @Override
        public void compile(MatchProgram.Builder program) {
            program.either(forms);
        }
    }

    /**
     * A form that may be left out.
     *
     * @param form the form
     */
    record Maybe(TextForm form) implements TextForm {
        @Override
        public void compile(MatchProgram.Builder program) {
            program.maybe(form);
        }
    }

    /**
     * A form any number of times, or never.
     *
     * @param form the form, which is never empty
     * @param fewest whether fewer times are preferred to more
     */
    record Repeated(TextForm form, boolean fewest) implements TextForm {
        @Override
        public void compile(MatchProgram.Builder program) {
            program.repeated(form, fewest);
        }
    }

    /** One of some characters. */
    static TextForm oneOf(CharacterSet characters) {
        return new OneOf(characters);
    }

    /** One of some characters. */
    static TextForm oneOf(String characters) {
        return new OneOf(CharacterSet.of(characters));
    }

    /** One of some texts. */
    static TextForm either(String... texts) {
        return new Either(Stream.of(texts).<TextForm>map(Literal::new).toList());
    }

    /** One of some forms. */
    static TextForm either(TextForm... forms) {
        return new Either(List.of(forms));
    }

    /** Several forms, one after the other. */
    static TextForm inOrder(TextForm... forms) {
        return new InOrder(List.of(forms));
    }

    /** A fixed text. */
    static TextForm literal(String text) {
        return new Literal(text);
    }

    /** A form that may be left out. */
    static TextForm maybe(TextForm form) {
        return new Maybe(form);
    }

    /** A form any number of times, or never; as often as possible. */
    static TextForm anyNumberOf(TextForm form) {
        return new Repeated(form, false);
    }

    /** A form any number of times, or never; as seldom as possible. */
    static TextForm asFewAsPossibleOf(TextForm form) {
        return new Repeated(form, true);
    }

    /** A form at least once; as often as possible. */
    static TextForm someOf(TextForm form) {
        return inOrder(form, anyNumberOf(form));
    }

    /** A form once or more, up to a number of times; as often as possible. */
    static TextForm upTo(int most, TextForm form) {
        return most == 1 ? form : inOrder(form, maybe(upTo(most - 1, form)));
    }
}
