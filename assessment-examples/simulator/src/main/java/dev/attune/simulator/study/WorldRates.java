package dev.attune.simulator.study;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.Role;
import dev.attune.simulator.study.WorldOutcome.JudgedRole;
import dev.attune.simulator.world.WorldStory;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How often something is so, among outcomes. Immutable.
 *
 * @param outcomes what a method says of some couples
 */
record WorldRates(List<WorldOutcome> outcomes) {
    WorldRates {
        outcomes = List.copyOf(outcomes);
    }

    /** The same of some of them. */
    WorldRates of(Predicate<WorldOutcome> which) {
        return new WorldRates(outcomes.stream().filter(which).toList());
    }

    WorldRates of(WorldStory story) {
        return of(outcome -> outcome.story() == story);
    }

    /** The same of logs of at least so many evenings. */
    WorldRates from(int evenings) {
        return of(outcome -> outcome.evenings() >= evenings);
    }

    private Stream<JudgedRole> roles() {
        return outcomes.stream().flatMap(outcome -> outcome.roles().stream());
    }

    private static Rate rate(Stream<JudgedRole> of, Predicate<JudgedRole> hits) {
        List<JudgedRole> all = of.toList();
        return new Rate((int) all.stream().filter(hits).count(), all.size());
    }

    private Rate couples(Predicate<WorldOutcome> hits) {
        return new Rate((int) outcomes.stream().filter(hits).count(), outcomes.size());
    }

    /** Of the roles named with a confidence, those that are right. */
    Rate right(Confidence confidence) {
        return rate(roles().filter(role -> role.isNamed() && role.confidence() == confidence), JudgedRole::isRight);
    }

    /** Of all roles named, those that are right. */
    Rate right() {
        return rate(roles().filter(JudgedRole::isNamed), JudgedRole::isRight);
    }

    /** Of all pursuers and distancers named, those that are right. */
    Rate partsRight() {
        return rate(roles().filter(JudgedRole::isPart), JudgedRole::isRight);
    }

    /** The same of those named with a confidence. */
    Rate partsRight(Confidence confidence) {
        return rate(roles().filter(role -> role.isPart() && role.confidence() == confidence), JudgedRole::isRight);
    }

    /** Couples of whom at least one partner is called a pursuer or a distancer. */
    Rate anyPart() {
        return couples(WorldOutcome::namesAPart);
    }

    /** Couples of whom at least one partner is called a likely or clear pursuer or distancer. */
    Rate surePart() {
        return couples(WorldOutcome::namesASurePart);
    }

    /** Of clear parts, those that are named and right. */
    Rate power() {
        return power(role -> true);
    }

    /** Of clear parts, those that are named and right with at least this confidence. */
    Rate power(Confidence least) {
        return power(role -> role.confidence() != null && role.confidence().compareTo(least) >= 0);
    }

    private Rate power(Predicate<JudgedRole> surely) {
        return rate(roles().filter(JudgedRole::clearPart), role -> role.isRight() && surely.test(role));
    }

    /** Of all partners, those of whom this became. */
    Rate partners(Verdict verdict) {
        return rate(roles(), role -> role.verdict() == verdict);
    }

    /** Of all partners, those of whom something is called likely or clear. */
    Rate sure() {
        return rate(roles(), role -> role.confidence() != null && role.confidence() != Confidence.TENTATIVE);
    }

    /** Of all partners, those who are said to have this role. */
    Rate called(Role role) {
        return rate(roles(), given -> given.role() == role);
    }

    /** Of couples whose story says what pattern is right, those in whom it is found. */
    Rate patternRight() {
        return of(outcome -> outcome.pattern() != Verdict.OPEN).couples(outcome -> outcome.pattern() == Verdict.RIGHT);
    }

    Rate feature(String feature) {
        return couples(outcome -> outcome.features().contains(feature));
    }
}
