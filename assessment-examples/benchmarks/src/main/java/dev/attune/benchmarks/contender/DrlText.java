package dev.attune.benchmarks.contender;

import dev.attune.assessment.Measure;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Who;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a rulebook's rules as DRL, the way one would write them after the guide of Drools. */
final class DrlText {
    private static final String HEAD = """
            package dev.attune.benchmarks.drl

            import dev.attune.assessment.*
            import dev.attune.benchmarks.contender.CountedEntry
            import dev.attune.rules.fact.Concluded.*
            import dev.attune.rules.fact.Firing
            import dev.attune.rules.fact.Found.*
            import dev.attune.rules.fact.Given.*
            import dev.attune.rules.measure.Measured
            import dev.attune.rules.measure.MeasureName
            import dev.attune.rules.rulebook.Dimension
            import dev.attune.rules.rulebook.Rule
            import java.util.List

            global java.util.Map rulebook

            """;

    private final StringBuilder text = new StringBuilder(HEAD);

    private DrlText() {}

    static String of(Collection<Rule> rules) {
        DrlText drl = new DrlText();
        rules.forEach(drl::add);
        return drl.text.toString();
    }

    private void add(Rule rule) {
        Draft draft = new Draft();
        for (Clause<Condition> clause : rule.when()) {
            Who who = clause.meaning().who();
            if (who != Who.THE_OTHER_PARTNER) {
                draft.add(clause.meaning(), who == Who.THE_COUPLE ? "" : "$self");
            }
            if (who == Who.BOTH_PARTNERS || who == Who.THE_OTHER_PARTNER) {
                draft.add(clause.meaning(), "$other");
            }
        }
        text.append("rule ").append(quoted(rule.id())).append('\n');
        text.append("    salience ").append(rule.stratum().salience()).append('\n');
        text.append("when\n    $dyad : Dyad( ")
                .append(rule.bindsPartner() ? "" : "first == true, ")
                .append("$self : self, $other : other )\n");
        if (rule.bindsTopic()) {
            text.append("    Topic( $topic : name )\n");
        }
        draft.patterns.forEach(pattern -> text.append("    ").append(pattern).append('\n'));
        text.append("then\n    Firing firing = new Firing( (Rule) rulebook.get( ")
                .append(quoted(rule.id()))
                .append(" ), $dyad, ")
                .append(rule.bindsTopic() ? "$topic" : "\"\"")
                .append(", List.of( ")
                .append(String.join(", ", draft.matched))
                .append(" ) );\n");
        rule.then()
                .forEach(clause -> clause.meaning()
                        .accept(new InsertedFacts())
                        .forEach(fact ->
                                text.append("    insert( new ").append(fact).append(" );\n")));
        text.append("end\n\n");
    }

    /** The left-hand side of one rule. */
    private static final class Draft {
        private final List<String> patterns = new ArrayList<>();
        private final List<String> matched = new ArrayList<>();

        void add(Condition condition, String whom) {
            condition.accept(new Patterns(this, whom));
        }
    }

    /** Adds the pattern of each kind of condition to a draft. */
    private static final class Patterns implements Condition.Visitor<Draft> {
        private final Draft draft;
        private final String whom;

        Patterns(Draft draft, String whom) {
            this.draft = draft;
            this.whom = whom;
        }

        @Override
        public Draft measureIs(Condition.MeasureIs condition) {
            return bind("Measured( name == MeasureName." + condition.measure().name() + ", of == "
                    + (whom.isEmpty() ? quoted(Measure.COUPLE) : whom) + ", topic == "
                    + (condition.onTopic() ? "$topic" : "\"\"") + ", hasValue(), value " + sign(condition.comparison())
                    + " " + condition.threshold() + " )");
        }

        @Override
        public Draft behaviourSeen(Condition.BehaviourSeen condition) {
            String entries = "CountedEntry( by == " + whom + ", behaviour == " + quoted(condition.behaviour())
                    + ", counting == true )";
            String name = "$entries" + draft.patterns.size();
            String times = "$times" + draft.patterns.size();
            draft.patterns.add("accumulate( $entry : " + entries + "; " + name + " : collectList( $entry ), " + times
                    + " : sum( $entry.factor() ); " + times + " " + sign(condition.comparison()) + " "
                    + condition.times() + " )");
            if (!condition.holdsForNone()) {
                draft.matched.add("CountedEntry.counted( (List<CountedEntry>) " + name + " )");
            }
            return draft;
        }

        @Override
        public Draft hostHolds(Condition.HostHolds condition) {
            throw new IllegalArgumentException("no DRL for " + condition);
        }

        @Override
        public Draft inContext(Condition.InContext condition) {
            return place(
                    condition.present(),
                    "ContextGiven( partner == " + whom + ", flag == " + quoted(condition.flag()) + " )");
        }

        @Override
        public Draft scoreIs(Condition.ScoreIs condition) {
            return bind("ScoreGiven( score.partner == " + whom + ", score.instrument == "
                    + quoted(condition.instrument()) + ", score.scale == " + quoted(condition.scale())
                    + ", score.value "
                    + sign(condition.comparison()) + " " + condition.threshold() + " )");
        }

        @Override
        public Draft trendIs(Condition.TrendIs condition) {
            return bind("TrendMeasured( trend in ( " + constants("Trend", condition.trends()) + " ) )");
        }

        @Override
        public Draft concernRaised(Condition.ConcernRaised condition) {
            return bind("ConcernRaised( concern == " + quoted(condition.concern()) + " )");
        }

        @Override
        public Draft roleIs(Condition.RoleIs condition) {
            return bind("RoleFound( partner == " + whom + ", topic == \"\", role "
                    + (condition.negated() ? "not in" : "in") + " ( " + constants("Role", condition.roles()) + " ) )");
        }

        @Override
        public Draft topicRoleIs(Condition.TopicRoleIs condition) {
            return bind("RoleFound( partner == " + whom + ", topic == $topic, role == Role."
                    + condition.role().name() + " )");
        }

        @Override
        public Draft roleAtLeast(Condition.RoleAtLeast condition) {
            return bind("RoleFound( partner == " + whom + ", topic == \"\", isAtLeast( Confidence."
                    + condition.confidence().name() + " ) )");
        }

        @Override
        public Draft attachmentLeans(Condition.AttachmentLeans condition) {
            return bind("AttachmentLeaned( partner == " + whom + ", dimension == Dimension."
                    + condition.dimension().name() + " )");
        }

        @Override
        public Draft patternIs(Condition.PatternIs condition) {
            return bind("PatternFound( pattern " + (condition.negated() ? "not in" : "in") + " ( "
                    + constants("Pattern", condition.patterns()) + " ) )");
        }

        @Override
        public Draft featureShown(Condition.FeatureShown condition) {
            return place(condition.present(), "FeatureShown( feature == " + quoted(condition.feature()) + " )");
        }

        @Override
        public Draft stageSeen(Condition.StageSeen condition) {
            return bind("StageShown( stage == " + quoted(condition.stage()) + " )");
        }

        @Override
        public Draft levelIs(Condition.LevelIs condition) {
            return bind("LevelFound( level.ordinal() " + sign(condition.comparison()) + " Level."
                    + condition.level().name() + ".ordinal() )");
        }

        @Override
        public Draft consequenceShows(Condition.ConsequenceShows condition) {
            return bind("ConsequenceShown( consequence == " + quoted(condition.consequence()) + " )");
        }

        @Override
        public Draft focusIncludes(Condition.FocusIncludes condition) {
            return bind("FocusSet( focus == " + quoted(condition.focus()) + " )");
        }

        @Override
        public Draft techniqueOffered(Condition.TechniqueOffered condition) {
            return place(condition.present(), "Chosen( technique == " + quoted(condition.technique()) + " )");
        }

        private Draft place(boolean present, String pattern) {
            if (present) {
                return bind(pattern);
            }
            draft.patterns.add("not " + pattern);
            return draft;
        }

        private Draft bind(String pattern) {
            String name = "$fact" + draft.matched.size();
            draft.patterns.add(name + " : " + pattern);
            draft.matched.add(name);
            return draft;
        }
    }

    /** The facts that each kind of conclusion inserts. */
    private static final class InsertedFacts implements Conclusion.Visitor<List<String>> {
        @Override
        public List<String> raiseConcern(Conclusion.RaiseConcern conclusion) {
            return List.of("ConcernRaised( " + quoted(conclusion.concern()) + ", Gate."
                    + conclusion.gate().name() + ", $self, firing )");
        }

        @Override
        public List<String> leanToRole(Conclusion.LeanToRole conclusion) {
            return forEach(
                    conclusion.who(),
                    "Leaned( %s, " + (conclusion.onTopic() ? "$topic" : "\"\"") + ", Role."
                            + conclusion.role().name() + ", " + conclusion.points() + ", firing )");
        }

        @Override
        public List<String> limitRole(Conclusion.LimitRole conclusion) {
            return forEach(
                    conclusion.who(),
                    "RoleLimited( %s, Confidence." + conclusion.confidence().name() + ", firing )");
        }

        @Override
        public List<String> leanInAttachment(Conclusion.LeanInAttachment conclusion) {
            return forEach(
                    conclusion.who(),
                    "AttachmentLeaned( %s, Dimension." + conclusion.dimension().name() + ", firing )");
        }

        @Override
        public List<String> noAttachmentLean(Conclusion.NoAttachmentLean conclusion) {
            return forEach(conclusion.who(), "AttachmentBarred( %s, firing )");
        }

        @Override
        public List<String> voteForPattern(Conclusion.VoteForPattern conclusion) {
            return List.of(
                    "PatternVoted( Pattern." + conclusion.pattern().name() + ", " + conclusion.points() + ", firing )");
        }

        @Override
        public List<String> showFeature(Conclusion.ShowFeature conclusion) {
            return List.of("FeatureShown( " + quoted(conclusion.feature()) + ", firing )");
        }

        @Override
        public List<String> showStage(Conclusion.ShowStage conclusion) {
            return List.of("StageShown( " + quoted(conclusion.stage()) + ", firing )");
        }

        @Override
        public List<String> raiseIntensity(Conclusion.RaiseIntensity conclusion) {
            return List.of("IntensityRaised( " + conclusion.points() + ", firing )");
        }

        @Override
        public List<String> showConsequence(Conclusion.ShowConsequence conclusion) {
            return List.of("ConsequenceShown( " + quoted(conclusion.consequence()) + ", firing )");
        }

        @Override
        public List<String> setFocus(Conclusion.SetFocus conclusion) {
            return List.of("FocusSet( " + quoted(conclusion.focus()) + ", firing )");
        }

        @Override
        public List<String> recommend(Conclusion.Recommend conclusion) {
            List<String> whom = whom(conclusion.who());
            return List.of("Recommended( " + quoted(conclusion.technique()) + ", "
                    + (whom.size() == 1 ? whom.get(0) : "Recommendation.BOTH") + ", " + conclusion.priority()
                    + ", firing )");
        }

        @Override
        public List<String> withhold(Conclusion.Withhold conclusion) {
            return List.of("Withheld( " + quoted(conclusion.technique()) + ", firing )");
        }

        @Override
        public List<String> caution(Conclusion.Caution conclusion) {
            return List.of("Cautioned( " + quoted(conclusion.technique()) + ", firing )");
        }

        @Override
        public List<String> noteMissing(Conclusion.NoteMissing conclusion) {
            return List.of("Missing( firing )");
        }

        @Override
        public List<String> giveNotice(Conclusion.GiveNotice conclusion) {
            return List.of("Noticed( firing )");
        }

        private static List<String> forEach(Who who, String fact) {
            return whom(who).stream()
                    .map(partner -> String.format(Locale.ROOT, fact, partner))
                    .toList();
        }

        private static List<String> whom(Who who) {
            return switch (who) {
                case A_PARTNER, THAT_PARTNER -> List.of("$self");
                case THE_OTHER_PARTNER -> List.of("$other");
                case BOTH_PARTNERS, THE_COUPLE -> List.of("$self", "$other");
            };
        }
    }

    private static String constants(String type, Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> type + "." + constant.name())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> ">=";
            case AT_MOST -> "<=";
            case MORE_THAN -> ">";
            case LESS_THAN -> "<";
        };
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
