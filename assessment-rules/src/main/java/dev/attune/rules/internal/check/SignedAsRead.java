package dev.attune.rules.internal.check;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Signature;
import dev.attune.rules.rulebook.SignedTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names the texts that changed since somebody signed them as read. Where nobody signed anything in a language, it says nothing. */
final class SignedAsRead {
    private SignedAsRead() {}

    static void check(Rulebook rulebook, CheckReport report) {
        Map<String, Map<String, Signature>> signed = new HashMap<>();
        for (Signature signature : rulebook.texts().signatures()) {
            signed.computeIfAbsent(signature.language(), language -> new HashMap<>())
                    .put(signature.text(), signature);
        }
        for (String language : rulebook.languages()) {
            Map<String, Signature> ofLanguage = signed.getOrDefault(language, Map.of());
            if (!ofLanguage.isEmpty()) {
                for (SignedTexts.Signable text : SignedTexts.of(SignedTexts.passages(rulebook, language))) {
                    check(text, language, ofLanguage, report);
                }
            }
        }
    }

    private static void check(
            SignedTexts.Signable text, String language, Map<String, Signature> signed, CheckReport report) {
        Signature signature = signed.get(text.text());
        if (signature != null && signature.digest().equals(text.digest())) {
            return;
        }
        String said = signature == null
                ? " is new: nobody has signed it as read"
                : " changed since " + signature.by() + " signed it as read on " + signature.on();
        report.add(
                Code.CHANGED_SINCE_SIGNED,
                text.place(),
                List.of(text.text().substring(text.text().indexOf(' ') + 1)),
                "the " + text.text() + " (" + language + ")" + said
                        + "; have a second person read it, then sign it with \"attune rulebook sign\"");
    }
}
