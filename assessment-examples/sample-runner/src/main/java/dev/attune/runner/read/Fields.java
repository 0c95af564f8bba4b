package dev.attune.runner.read;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.Coded;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.runner.read.Problem.Code;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The named values of one object. Whatever is wrong with one is noted, and the value is then taken as not given. */
final class Fields {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final String file;
    private final Node.Group group;
    private final boolean isObject;
    private final List<Problem> problems;

    Fields(String file, Node node, String what, List<String> known, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
        this.isObject = node instanceof Node.Group;
        if (node instanceof Node.Group given) {
            this.group = given;
        } else {
            this.group = new Node.Group(node.place(), Map.of());
            invalid(node, what + " is " + node.kind() + "; expected an object");
        }
        group.members().forEach((name, member) -> {
            if (!known.contains(name)) {
                String hint = Meant.question(name, known, "expected one of " + String.join(", ", known));
                problems.add(new Problem(
                        file,
                        member.namePlace(),
                        Code.UNKNOWN_FIELD,
                        "\"" + name + "\" is not a field of " + what + "; " + hint));
            }
        });
    }

    /** The text of a field that must be there. */
    @Nullable
    String required(String name, String expected) {
        return has(name, expected) ? text(name) : null;
    }

    @Nullable
    String text(String name) {
        Node value = value(name);
        if (value == null || value instanceof Node.Text) {
            return value == null ? null : ((Node.Text) value).value();
        }
        invalid(value, name + " is " + value.kind() + "; expected a text");
        return null;
    }

    @Nullable
    Instant instant(String name) {
        return instant(name, "");
    }

    private @Nullable Instant instant(String name, String orElse) {
        Node value = value(name);
        try {
            if (value == null || value instanceof Node.Text) {
                return value == null
                        ? null
                        : OffsetDateTime.parse(((Node.Text) value).value()).toInstant();
            }
        } catch (DateTimeParseException e) {
            // Told below, in the same words as for any other value that is not a moment.
        }
        invalid(
                value,
                name + " is " + value.kind()
                        + "; expected a date and time with its zone, such as 2026-03-29T20:00:00Z"
                        + " or 2026-03-29T21:00:00+01:00" + orElse);
        return null;
    }

    /**
     * When something happened.
     *
     * @param at the moment, or null when no more than the day is known
     * @param day the day, or null when the moment is known
     */
    record Moment(@Nullable Instant at, @Nullable LocalDate day) {}

    /** A moment or a day; empty when there is none, and after noting what is wrong with it. */
    Optional<Moment> moment(String name) {
        Node value = value(name);
        if (value instanceof Node.Text text && DAY.matcher(text.value()).matches()) {
            try {
                return Optional.of(new Moment(null, LocalDate.parse(text.value())));
            } catch (DateTimeParseException e) {
                invalid(value, name + " is " + value.kind() + "; expected a day of the calendar, such as 2026-03-29");
                return Optional.empty();
            }
        }
        return Optional.ofNullable(instant(name, ", or a day such as 2026-03-29"))
                .map(at -> new Moment(at, null));
    }

    @Nullable
    ZoneId zone(String name) {
        String text = text(name);
        try {
            return text == null ? null : ZoneId.of(text);
        } catch (DateTimeException e) {
            invalid(name, name + " is \"" + text + "\"; expected a time zone such as Europe/Berlin or +02:00");
            return null;
        }
    }

    /** True or false; empty when there is none, and after noting what is wrong with it. */
    Optional<Boolean> truth(String name) {
        Node value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Node.Literal literal && !literal.written().equals("null")) {
            return Optional.of(literal.written().equals("true"));
        }
        invalid(value, name + " is " + value.kind() + "; expected true or false");
        return Optional.empty();
    }

    /** The named values of an object; none when there is no such field. */
    Map<String, Node> members(String name) {
        Node value = value(name);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Node.Group found) {
            Map<String, Node> members = new LinkedHashMap<>();
            found.members().forEach((key, member) -> members.put(key, member.value()));
            return members;
        }
        invalid(value, name + " is " + value.kind() + "; expected an object");
        return Map.of();
    }

    <E extends Enum<E> & Coded> @Nullable E coded(String name, Class<E> type) {
        Node value = value(name);
        if (value == null) {
            return null;
        }
        E found =
                value instanceof Node.Text text ? Coded.find(type, text.value()).orElse(null) : null;
        if (found == null) {
            invalid(value, name + " is " + value.kind() + "; expected one of " + Coded.codes(type));
        }
        return found;
    }

    @Nullable
    Integer integer(String name, String expected) {
        BigDecimal number = number(name, expected);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            invalid(name, name + " is " + number + "; expected " + expected);
            return null;
        }
    }

    @Nullable
    BigDecimal number(String name, String expected) {
        Node value = value(name);
        if (value == null) {
            return null;
        }
        try {
            if (value instanceof Node.Numeral number) {
                return new BigDecimal(number.written());
            }
        } catch (NumberFormatException e) {
            // A cell of a CSV: told below.
        }
        invalid(value, name + " is " + value.kind() + "; expected " + expected);
        return null;
    }

    /** The values of a list; none when there is no such field. */
    List<Node> items(String name) {
        Node value = value(name);
        if (value == null || value instanceof Node.Many) {
            return value == null ? List.of() : ((Node.Many) value).items();
        }
        invalid(value, name + " is " + value.kind() + "; expected a list");
        return List.of();
    }

    boolean has(String name, String expected) {
        if (value(name) == null) {
            if (isObject) {
                problems.add(new Problem(
                        file,
                        group.place(),
                        CaseProblem.Code.MISSING_VALUE,
                        name + " is missing; expected " + expected));
            }
            return false;
        }
        return true;
    }

    /** Makes something of a field's value. What the library says against the value is said at its place. */
    <V, T> T made(T without, String name, @Nullable V value, Function<V, T> maker) {
        try {
            return value == null ? without : maker.apply(value);
        } catch (InvalidCaseException e) {
            e.problems()
                    .forEach(problem ->
                            problems.add(new Problem(file, placeOf(name), problem.code(), problem.message())));
            return without;
        }
    }

    void invalid(String name, String message) {
        problems.add(new Problem(file, placeOf(name), CaseProblem.Code.INVALID_VALUE, message));
    }

    private void invalid(Node value, String message) {
        problems.add(new Problem(file, value.place(), CaseProblem.Code.INVALID_VALUE, message));
    }

    Place placeOf(String name) {
        Node value = value(name);
        return value == null ? group.place() : value.place();
    }

    private @Nullable Node value(String name) {
        return group.value(name);
    }
}
