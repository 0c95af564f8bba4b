package dev.attune.rules.diff;

import dev.attune.assessment.Coded;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.trace.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is different for one case under two rulebooks. */
public sealed interface CaseDiff {
    /**
     * What the case is called.
     *
     * @return its name
     */
    String name();

    /**
     * Whether somebody is told something different.
     *
     * @return true when a finding is different, or only one of the rulebooks can assess the case
     */
    boolean isChanged();

    /**
     * All of it in a few lines.
     *
     * @return a line for each difference, without the name
     */
    List<String> lines();

    /**
     * A case that both rulebooks can assess.
     *
     * @param name what it is called
     * @param findings the findings that are different, in the order of a clinician's view
     * @param firings the rules that fire under one rulebook only, in order of inference; there may be some although all
     *     findings are the same
     */
    record Compared(String name, List<FindingChange> findings, List<FiringChange> firings) implements CaseDiff {
        /** Copies the lists. */
        public Compared {
            findings = List.copyOf(findings);
            firings = List.copyOf(firings);
        }

        @Override
        public boolean isChanged() {
            return !findings.isEmpty();
        }

        @Override
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            findings.forEach(
                    finding -> lines.add(finding.line() + ", " + finding.cause().phrase()));
            firings.forEach(firing -> lines.add(firing.line()));
            return lines;
        }
    }

    /**
     * A case that one of the rulebooks, or neither, can assess.
     *
     * @param name what it is called
     * @param older why the older rulebook cannot; empty when it can
     * @param newer why the newer rulebook cannot; empty when it can
     * @param by the changes this comes from, such as a behaviour that is no longer listed
     */
    record NotAssessed(String name, List<String> older, List<String> newer, List<Change> by) implements CaseDiff {
        /** Copies the lists. */
        public NotAssessed {
            older = List.copyOf(older);
            newer = List.copyOf(newer);
            by = List.copyOf(by);
        }

        @Override
        public boolean isChanged() {
            return older.isEmpty() != newer.isEmpty();
        }

        @Override
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            older.forEach(problem -> lines.add("cannot be assessed by the older rulebook: " + problem));
            newer.forEach(problem -> lines.add("cannot be assessed by the newer rulebook: " + problem));
            by.forEach(change -> lines.add(change.sort().code() + ": " + change.name()));
            return lines;
        }
    }

    /**
     * One finding that a case has under one rulebook and does not have, or has otherwise, under the other.
     *
     * @param what what kind of finding it is
     * @param partner whom it is about; an empty text when it is about the couple
     * @param code which of its kind: a feature, a technique, a topic; an empty text where there is only one
     * @param before what the older rulebook finds, in codes; an empty text when it does not find it
     * @param after what the newer rulebook finds; an empty text when it does not find it
     * @param cause by which change of the rulebook
     */
    record FindingChange(What what, String partner, String code, String before, String after, Cause cause) {
        /** What an assessment finds, in the order of a clinician's view. */
        public enum What implements Coded {
            /** Whether safety comes first. */
            GATE,
            /** A safety concern. */
            CONCERN,
            /** A partner's role, and how sure it is. */
            ROLE,
            /** A partner's role in one topic, and how sure it is. */
            TOPIC_ROLE,
            /** The couple's pattern. */
            PATTERN,
            /** A feature of the cycle. */
            FEATURE,
            /** The level of intensity. */
            LEVEL,
            /** The score of intensity. */
            SCORE,
            /** Where the weekly strain is going. */
            TREND,
            /** A stage of the loop. */
            STAGE,
            /** A lean along an attachment dimension. */
            ATTACHMENT,
            /** A sign to talk about. */
            SIGN,
            /** A focus of work. */
            FOCUS,
            /** A technique; the finding is for whom. */
            TECHNIQUE,
            /** The order of the techniques that are offered under both. */
            ORDER,
            /** Rules that caution about a technique that is offered. */
            CAUTION,
            /** A rule's note on what to record next. */
            MISSING,
            /** Something to know when reading the result. */
            NOTICE
        }

        /**
         * What is different, without what it was and is.
         *
         * @return such as {@code Ana's role} or {@code technique time-out-with-return}
         */
        public String name() {
            List<String> words = new ArrayList<>();
            if (!partner.isEmpty()) {
                words.add(partner + "'s");
            }
            if (what == What.TOPIC_ROLE) {
                words.add("role in " + code);
            } else {
                words.add(what.code());
                if (!code.isEmpty()) {
                    words.add(code);
                }
            }
            return String.join(" ", words);
        }

        /**
         * The change in one line, without its cause.
         *
         * @return what is different, what it was and what it is
         */
        public String line() {
            return name() + ": " + shown(before) + " → " + shown(after);
        }

        private static String shown(String finding) {
            return finding.isEmpty() ? "-" : finding;
        }
    }

    /**
     * That a rule fires for somebody under one rulebook and not under the other.
     *
     * @param rule the rule, as the rulebook under which it fires has it
     * @param partner for whom, or an empty text when the rule is about the couple
     * @param topic in which topic, or an empty text
     * @param fires whether it fires now and did not before; else it is the other way round
     * @param reason why it does not fire under the one rulebook
     * @param decidedBy the condition that fails there, in that rulebook's words, with what was seen; null when no condition decides
     */
    record FiringChange(
            Rule rule,
            String partner,
            String topic,
            boolean fires,
            Reason reason,
            @Nullable Tried decidedBy) {
        /** Why a rule does not fire under the one rulebook. */
        public enum Reason {
            /** One of its conditions fails. */
            CONDITION,
            /** That rulebook has no such rule. */
            NO_RULE,
            /** A hard safety concern ends the inference before it. */
            GATED,
            /** It is not tried for this partner or topic there. */
            NOT_TRIED
        }

        /**
         * The change in one line.
         *
         * @return which rule fires or does not, for whom, and what decides
         */
        public String line() {
            StringBuilder line =
                    new StringBuilder("rule ").append(rule.id()).append(fires ? " fires now" : " fires no longer");
            if (!partner.isEmpty()) {
                line.append(" for ").append(partner);
            }
            if (!topic.isEmpty()) {
                line.append(" in ").append(topic);
            }
            return line.append(": ").append(why()).toString();
        }

        private String why() {
            String when = fires ? "before" : "now";
            return switch (reason) {
                case CONDITION ->
                    decidedBy == null
                            ? "a condition fails " + when
                            : (fires ? "before it failed on \"" : "it fails on \"")
                                    + decidedBy.clause().text() + "\" (" + decidedBy.seenText() + ")";
                case NO_RULE -> fires ? "it is new" : "it is gone";
                case GATED -> fires ? "before, a safety concern withheld it" : "a safety concern withholds it";
                case NOT_TRIED -> "it is not tried there " + when;
            };
        }
    }

    /**
     * Which changes of the rulebook a finding changed by. It is found by trying: the newer rulebook, with some of the changes undone,
     * either gives the older finding again or it does not.
     *
     * @param kind how the changes work together
     * @param changes the changes, in the order of {@link RulebookDiff#changes()}
     */
    record Cause(Kind kind, List<Change> changes) {
        /** Copies the list. */
        public Cause {
            changes = List.copyOf(changes);
        }

        /** How changes work together. */
        public enum Kind {
            /** One change: without it, and without no other alone, the finding is the older one. */
            ONE,
            /** Several, each of them needed: without any one of them the finding is the older one. */
            EACH,
            /** Several together: without any one alone the finding is still not the older one, without all of them it is. */
            TOGETHER,
            /** None: the rulebooks alone do not explain it, so it must come from what the hosts of the two engines added. */
            ELSEWHERE
        }

        /**
         * The cause in a few words.
         *
         * @return such as {@code by rule role.pursuer.reaches}
         */
        public String phrase() {
            String names = changes.stream().map(Change::name).collect(Collectors.joining(", "));
            return switch (kind) {
                case ONE -> "by " + names;
                case EACH -> "by " + names + ", each of them needed";
                case TOGETHER -> "by " + names + " together";
                case ELSEWHERE -> "by something that is in neither rulebook";
            };
        }
    }
}
