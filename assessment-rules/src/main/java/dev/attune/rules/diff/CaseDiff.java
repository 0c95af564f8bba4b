package dev.attune.rules.diff;

import java.util.ArrayList;
import java.util.List;

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
}
