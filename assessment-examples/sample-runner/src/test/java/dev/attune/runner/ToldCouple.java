package dev.attune.runner;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.Role;
import dev.attune.assessment.RoleFinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A couple from a public description, and what is right to say of it. How it was coded and is scored stands in {@code README.md} beside
 * the couples.
 *
 * @param entry the couple as it stands in the file
 */
record ToldCouple(JsonNode entry) {
    private static final Path COUPLES = Path.of("src/test/resources/told/couples.json");
    private static final String BOTH = "both";

    static List<ToldCouple> all() {
        List<ToldCouple> couples = new ArrayList<>();
        try {
            JsonMapper.shared()
                    .readTree(Files.readString(COUPLES))
                    .forEach(entry -> couples.add(new ToldCouple(entry)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return couples;
    }

    String id() {
        return text(entry, "id");
    }

    String told() {
        return text(entry, "told");
    }

    String source() {
        return text(entry, "source");
    }

    /** The case in JSON, as the program reads it. */
    String json() {
        return entry.get("case").toString();
    }

    List<String> partners() {
        return texts(entry.get("case").get("partners"));
    }

    boolean safety() {
        return expect().get("safety").asBoolean();
    }

    /** Each role that belongs to the other partner, or that is given although everything must be withheld. */
    List<String> wrong(ClinicianView view) {
        List<String> wrong = new ArrayList<>();
        for (String partner : partners()) {
            Role role = role(view, partner);
            boolean isPursuer = partner.equals(pursuer());
            boolean said = role == Role.PURSUER || role == Role.DISTANCER || role == Role.BOTH;
            if (safety() ? said : role == Role.PURSUER && !isPursuer || role == Role.DISTANCER && isPursuer) {
                wrong.add(partner + " " + role);
            }
        }
        return wrong;
    }

    /** What is missing from a reading that is as described; empty when nothing is. */
    List<String> silent(ClinicianView view) {
        List<String> silent = new ArrayList<>();
        String pattern = view.cycle().pattern().code();
        if (!patterns().contains(pattern)) {
            silent.add(pattern);
        }
        if (!patterns().contains("insufficient-evidence")) {
            for (String partner : partners()) {
                Role expected = expected(partner);
                if (expected != null && role(view, partner) != expected) {
                    silent.add(partner + " is not " + expected);
                }
            }
        }
        return silent;
    }

    /** How many of the expected roles are named, whether or not they have to be. */
    long named(ClinicianView view) {
        return partners().stream()
                .filter(partner -> expected(partner) != null && role(view, partner) == expected(partner))
                .count();
    }

    /** How many roles are expected; none where everything must be withheld. */
    long namable() {
        return partners().stream().filter(partner -> expected(partner) != null).count();
    }

    private @Nullable Role expected(String partner) {
        if (partner.equals(pursuer())) {
            return Role.PURSUER;
        }
        String distancer = text(expect(), "distancer");
        return partner.equals(distancer) || BOTH.equals(distancer) ? Role.DISTANCER : null;
    }

    private List<String> patterns() {
        return texts(expect().get("patterns"));
    }

    private String pursuer() {
        return text(expect(), "pursuer");
    }

    private JsonNode expect() {
        return entry.get("expect");
    }

    private static @Nullable Role role(ClinicianView view, String partner) {
        RoleFinding found = view.roles().get(partner);
        return found == null ? null : found.role();
    }

    /** The text of a field; empty for null. */
    private static String text(JsonNode node, String field) {
        return node.get(field).isNull() ? "" : node.get(field).asString();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    @Override
    public String toString() {
        return id() + ", " + text(entry, "kind");
    }
}
