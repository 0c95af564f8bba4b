package dev.attune.rules.internal.phrase;

import java.util.ArrayList;
import java.util.List;

/** A part of a phrase. */
sealed interface PhrasePart {
    /** How the part is written in a sentence. */
    TextForm form();

    /**
     * Text that stands in every sentence.
     *
     * @param text the text
     */
    record Fixed(String text) implements PhrasePart {
        @Override
        public TextForm form() {
            return new TextForm.Literal(text);
        }
    }

    /**
     * Braces, to be filled in.
     *
     * @param kind what may be filled in
     */
    record Place(WordKind kind) implements PhrasePart {
        @Override
        public TextForm form() {
            return kind.form();
        }
    }

    /**
     * Text that may be left out.
     *
     * @param text the text
     */
    record OptionalText(String text) implements PhrasePart {
        @Override
        public TextForm form() {
            return new TextForm.Maybe(new TextForm.Literal(text));
        }
    }

    /**
     * Texts of which one stands in a sentence.
     *
     * @param texts the alternatives, each made of fixed and optional texts
     */
    record Alternatives(List<List<PhrasePart>> texts) implements PhrasePart {
        public Alternatives {
            texts = List.copyOf(texts);
        }

        @Override
        public TextForm form() {
            List<TextForm> forms = new ArrayList<>();
            for (List<PhrasePart> text : texts) {
                forms.add(
                        new TextForm.InOrder(text.stream().map(PhrasePart::form).toList()));
            }
            return new TextForm.Either(forms);
        }
    }
}
