package dev.attune.benchmarks.contender;

import dev.attune.rules.internal.inference.FactQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where on a {@link Board} each fact lies. Everything that conditions look for has a place of its own, so that finding it is
 * reading an array. Filled while rules are compiled, only read afterwards.
 */
final class Catalogue {
    private final Map<Class<?>, Kind> kinds = new HashMap<>();
    private int places;

    /** How facts of one type are told apart. */
    static final class Kind {
        private final @Nullable Function<Object, Object> word;
        private final @Nullable Function<Object, String> topic;
        private final Map<Object, Integer> onNoTopic = new HashMap<>();
        private final Map<Object, Integer> onTopic = new HashMap<>();
        private @Nullable Function<Object, String> partner;

        private Kind(@Nullable Function<Object, Object> word, @Nullable Function<Object, String> topic) {
            this.word = word;
            this.topic = topic;
        }

        /** Whom a fact is of; null when facts of the kind are of nobody. */
        @Nullable
        String partnerOf(Object fact) {
            return partner == null ? null : partner.apply(fact);
        }

        /** The topic of a fact, or an empty text. */
        String topicOf(Object fact) {
            return topic == null ? "" : topic.apply(fact);
        }

        /** Its place; null when no rule looks for it. */
        @Nullable
        Integer placeOf(Object fact) {
            Object about = word == null ? Kind.class : word.apply(fact);
            return (topicOf(fact).isEmpty() ? onNoTopic : onTopic).get(about);
        }
    }

    /** How many places there are. */
    int places() {
        return places;
    }

    /** How facts of a type are told apart; null when no rule looks for any. */
    @Nullable
    Kind kind(Class<?> type) {
        return kinds.get(type);
    }

    /** The place of what a condition looks for. */
    @SuppressWarnings("unchecked")
    int place(FactQuery<?> any) {
        FactQuery<Object> query = (FactQuery<Object>) any;
        Kind kind = kinds.computeIfAbsent(
                query.type(),
                type -> new Kind(query.word() == null ? null : query.word().of(), query.topic()));
        kind.partner = kind.partner == null ? query.partner() : kind.partner;
        Object about = query.word() == null ? Kind.class : query.word().value();
        return (query.onTopic() ? kind.onTopic : kind.onNoTopic).computeIfAbsent(about, key -> places++);
    }
}
