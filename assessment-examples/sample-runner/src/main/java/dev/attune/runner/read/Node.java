package dev.attune.runner.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a file and where it stands: what JSON and CSV have in common. */
sealed interface Node {
    /** Where the value starts. */
    Place place();

    /** What it is, for an error message. */
    String kind();

    /** Named values, in the order of the file. */
    record Group(Place place, Map<String, Member> members) implements Node {
        /** The value with a name, or null. */
        @Nullable
        Node value(String name) {
            Member member = members.get(name);
            return member == null ? null : member.value();
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /** One named value; the name has a place of its own. */
    record Member(Place namePlace, Node value) {}

    /** Values in a row. */
    record Many(Place place, List<Node> items) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A text. */
    record Text(Place place, String value) implements Node {
        @Override
        public String kind() {
            return "\"" + value + "\"";
        }
    }

    /** A number, as it was written. */
    record Numeral(Place place, String written) implements Node {
        @Override
        public String kind() {
            return written;
        }
    }

    /** True, false or null; nothing in a case is null. */
    record Literal(Place place, String written) implements Node {
        @Override
        public String kind() {
            return written;
        }
    }

    /**
     * The place a path leads to, such as {@code observations[3].strength}, or that of the last thing on the way there.
     */
    static Place placeOf(Node root, String path) {
        Node node = root;
        for (String step : path.split("[.\\[\\]]+", 0)) {
            @Nullable Node next = null;
            if (node instanceof Group group) {
                next = group.value(step);
            } else if (node instanceof Many many
                    && Integer.parseInt(step) < many.items().size()) {
                next = many.items().get(Integer.parseInt(step));
            }
            if (next == null) {
                break;
            }
            node = next;
        }
        return node.place();
    }
}
