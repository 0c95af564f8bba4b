package dev.attune.runner.read;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.Coded;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.Until;
import dev.attune.runner.read.Problem.Code;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The named values of one object. Whatever is wrong with one is noted, and the value is then taken as not given. */
final class Fields {
    private static final String MOMENT =
            "expected a date and time with its zone, such as 2026-03-29T20:00:00Z or 2026-03-29T21:00:00+01:00";
    private static final int LENGTH_OF_DAY = "2026-03-29".length();

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
        return read(name, Fields::moment, MOMENT);
    }

    /** An instant or, of ten characters, a day. */
    @Nullable
    Temporal momentOrDay(String name) {
        return read(name, Fields::dayOrMoment, MOMENT + ", or a day such as 2026-03-29");
    }

    /** When something ended. */
    @Nullable
    Until end(String name) {
        return read(name, Fields::ending, "expected a day such as 2026-03-29, or earlier");
    }

    @Nullable
    ZoneId zone(String name) {
        Node value = value(name);
        String expected = "expected a time zone such as Europe/Berlin";
        return read(
                name,
                ZoneId::of,
                value instanceof Node.Text text
                        ? Meant.question(text.value(), ZoneId.getAvailableZoneIds(), expected)
                        : expected);
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Temporal dayOrMoment(String text) {
        return text.length() == LENGTH_OF_DAY ? LocalDate.parse(text) : moment(text);
    }

    /** Longer ones are days of the year 10,000 and after. */
    private static Until ending(String text) {
        if (text.length() > LENGTH_OF_DAY) {
            throw new DateTimeException(text);
        }
        return Until.parse(text);
    }

    /** What a text says; what is none or says nothing is noted, with what was expected. */
    private <T> @Nullable T read(String name, Function<String, T> reader, String expected) {
        Node value = value(name);
        if (value == null) {
            return null;
        }
        try {
            if (value instanceof Node.Text text) {
                return reader.apply(text.value());
            }
        } catch (DateTimeException | InvalidCaseException e) {
            // Told below, in the same words as for a value that is no text.
        }
        invalid(value, name + " is " + value.kind() + "; " + expected);
        return null;
    }

    @Nullable
    Boolean yesOrNo(String name) {
        Node value = value(name);
        Boolean truth = value == null ? null : truth(value);
        if (value != null && truth == null) {
            invalid(value, name + " is " + value.kind() + "; expected true or false");
        }
        return truth;
    }

    /** True or false, or null when it is neither. */
    static @Nullable Boolean truth(Node value) {
        if (value instanceof Node.Literal literal && !literal.written().equals("null")) {
            return Boolean.valueOf(literal.written());
        }
        return null;
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
        Node.Many list = list(name);
        return list == null ? List.of() : list.items();
    }

    Node.@Nullable Many list(String name) {
        Node value = value(name);
        if (value == null || value instanceof Node.Many) {
            return (Node.Many) value;
        }
        invalid(value, name + " is " + value.kind() + "; expected a list");
        return null;
    }

    /** The named values of an object; none when there is no such field. */
    Map<String, Node.Member> members(String name) {
        Node value = value(name);
        if (value == null || value instanceof Node.Group) {
            return value == null ? Map.of() : ((Node.Group) value).members();
        }
        invalid(value, name + " is " + value.kind() + "; expected an object");
        return Map.of();
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

    /** Notes that a field names something that there is not. */
    void unknown(String name, CaseProblem.Code code, String message) {
        problems.add(new Problem(file, placeOf(name), code, message));
    }

    private void invalid(String name, String message) {
        problems.add(new Problem(file, placeOf(name), CaseProblem.Code.INVALID_VALUE, message));
    }

    private void invalid(Node value, String message) {
        problems.add(new Problem(file, value.place(), CaseProblem.Code.INVALID_VALUE, message));
    }

    private Place placeOf(String name) {
        Node value = value(name);
        return value == null ? group.place() : value.place();
    }

    private @Nullable Node value(String name) {
        return group.value(name);
    }
}
