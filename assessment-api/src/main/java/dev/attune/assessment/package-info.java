/**
 * What goes into an assessment and what comes out of it.
 *
 * <p>Start at {@link dev.attune.assessment.CoupleCase}, hand it to an {@link dev.attune.assessment.AssessmentEngine}, and read
 * the {@link dev.attune.assessment.Assessment} through the view of the person it is shown to. Every type here is immutable
 * and safe to share between threads, except the builder of a case.
 */
@NullMarked
package dev.attune.assessment;

import org.jspecify.annotations.NullMarked;
