package dev.attune.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/**
 * A property that is tried on samples drawn by chance: on some by {@code mvn verify}, on many more by the Maven profile {@code thorough}. How many is
 * {@code jqwik.tries.default}: {@code junit-platform.properties} sets it for the first, the profile for the second.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Property
@Tag("sampled")
public @interface SampledProperty {}
