package dev.attune.runner.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.attune.assessment.Coded;
import dev.attune.assessment.PartnerView;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.ReleasedPage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes results as JSON; a view follows the schema {@code result.schema.json}. The same result gives the same bytes. */
public final class ResultJson {
    /** Finer than any measure is, and coarse enough to hide how a sum was ordered. */
    private static final int MOST_DECIMALS = 6;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(printer())
            .changeDefaultPropertyInclusion(
                    ignored -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .addMixIn(Recommendation.class, RecommendationNames.class)
            .addMixIn(ReleasedPage.class, WhatThePartnerReads.class)
            .addModule(new SimpleModule()
                    .addSerializer(as(Coded.class, (value, json) -> json.writeString(value.code())))
                    .addSerializer(as(Instant.class, (value, json) -> json.writeString(value.toString())))
                    .addSerializer(as(LocalDate.class, (value, json) -> json.writeString(value.toString())))
                    .addSerializer(as(Double.class, (value, json) -> json.writeNumber(rounded(value))))
                    .addSerializer(as(double.class, (value, json) -> json.writeNumber(rounded(value)))))
            .build();

    private ResultJson() {}

    /**
     * Writes a view of a result, or what a tool found. Of a released page it writes what the partner reads.
     *
     * @param found records of records, lists, maps and plain values
     * @return indented JSON that ends with a line feed
     */
    public static String write(Record found) {
        return MAPPER.writeValueAsString(found) + "\n";
    }

    private static String rounded(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static PrettyPrinter printer() {
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }

    private static <T> StdSerializer<T> as(Class<T> type, BiConsumer<T, JsonGenerator> writer) {
        return new StdSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                writer.accept(value, json);
            }
        };
    }

    /** Of a released page, nothing but what stands on it; the rest is kept by the host and shown to nobody. */
    private interface WhatThePartnerReads {
        @JsonValue
        PartnerView view();
    }

    /** "For" is the word for a reader, but not one Java allows. */
    private interface RecommendationNames {
        @JsonProperty("for")
        String recipient();
    }
}
