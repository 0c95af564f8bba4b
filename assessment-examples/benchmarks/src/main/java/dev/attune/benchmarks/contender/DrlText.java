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

/** Writes a rulebook's rules as DRL, the way somebody would who starts from the guide of Drools. */
final class DrlText {
    private static final String HEAD = """
            package dev.attune.benchmarks.drl

            import dev.attune.assessment.*
            import dev.attune.benchmarks.contender.Entry
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
            Who who = clause.meaning() instanceof Condition.OfPartner of ? of.who() : Who.THE_COUPLE;
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
                .forEach(clause -> conclusions(clause.meaning())
                        .forEach(fact ->
                                text.append("    insert( new ").append(fact).append(" );\n")));
        text.append("end\n\n");
    }

    /** The conditions of one rule. */
    private static final class Draft {
        private final List<String> patterns = new ArrayList<>();
        private final List<String> matched = new ArrayList<>();

        void add(Condition condition, String whom) {
            if (condition instanceof Condition.MeasureIs is) {
                bind("Measured( name == MeasureName." + is.measure().name() + ", of == "
                        + (whom.isEmpty() ? quoted(Measure.COUPLE) : whom) + ", topic == "
                        + (is.onTopic() ? "$topic" : "\"\"") + ", hasValue(), value " + sign(is.comparison()) + " "
                        + is.threshold() + " )");
            } else if (condition instanceof Condition.BehaviourSeen seen) {
                String entries =
                        "Entry( by == " + whom + ", behaviour == " + quoted(seen.behaviour()) + ", counting == true )";
                String name = "$entries" + patterns.size();
                String times = "$times" + patterns.size();
                patterns.add("accumulate( $entry : " + entries + "; " + name + " : collectList( $entry ), " + times
                        + " : sum( $entry.factor() ); " + times + " " + sign(seen.comparison()) + " " + seen.times()
                        + " )");
                if (!seen.holdsForNone()) {
                    matched.add("Entry.counted( (List<Entry>) " + name + " )");
                }
            } else if (condition instanceof Condition.InContext in) {
                place(
                        in.present(),
                        "ContextGiven( partner == " + whom + ", flag == ContextFlag."
                                + in.flag().name() + " )");
            } else if (condition instanceof Condition.ScoreIs is) {
                bind("ScoreGiven( score.partner == " + whom + ", score.instrument == " + quoted(is.instrument())
                        + ", score.scale == " + quoted(is.scale()) + ", score.value " + sign(is.comparison()) + " "
                        + is.threshold() + " )");
            } else if (condition instanceof Condition.TrendIs is) {
                bind("TrendMeasured( trend in ( " + constants("Trend", is.trends()) + " ) )");
            } else if (condition instanceof Condition.ConcernRaised raised) {
                bind("ConcernRaised( concern == " + quoted(raised.concern()) + " )");
            } else if (condition instanceof Condition.RoleIs is) {
                bind("RoleFound( partner == " + whom + ", topic == \"\", role " + (is.negated() ? "not in" : "in")
                        + " ( " + constants("Role", is.roles()) + " ) )");
            } else if (condition instanceof Condition.TopicRoleIs is) {
                bind("RoleFound( partner == " + whom + ", topic == $topic, role == Role."
                        + is.role().name() + " )");
            } else if (condition instanceof Condition.RoleAtLeast least) {
                bind("RoleFound( partner == " + whom + ", topic == \"\", isAtLeast( Confidence."
                        + least.confidence().name() + " ) )");
            } else if (condition instanceof Condition.AttachmentLeans leans) {
                bind("AttachmentLeaned( partner == " + whom + ", dimension == Dimension."
                        + leans.dimension().name() + " )");
            } else if (condition instanceof Condition.PatternIs is) {
                bind("PatternFound( pattern " + (is.negated() ? "not in" : "in") + " ( "
                        + constants("Pattern", is.patterns()) + " ) )");
            } else if (condition instanceof Condition.FeatureShown shown) {
                place(shown.present(), "FeatureShown( feature == " + quoted(shown.feature()) + " )");
            } else if (condition instanceof Condition.StageSeen seen) {
                bind("StageShown( stage == " + quoted(seen.stage()) + " )");
            } else if (condition instanceof Condition.LevelIs is) {
                bind("LevelFound( level.ordinal() " + sign(is.comparison()) + " Level."
                        + is.level().name() + ".ordinal() )");
            } else if (condition instanceof Condition.ConsequenceShows shows) {
                bind("ConsequenceShown( consequence == " + quoted(shows.consequence()) + " )");
            } else if (condition instanceof Condition.FocusIncludes includes) {
                bind("FocusSet( focus == " + quoted(includes.focus()) + " )");
            } else if (condition instanceof Condition.TechniqueOffered offered) {
                place(offered.present(), "Chosen( technique == " + quoted(offered.technique()) + " )");
            } else {
                throw new IllegalArgumentException("no DRL for " + condition);
            }
        }

        private void place(boolean present, String pattern) {
            if (present) {
                bind(pattern);
            } else {
                patterns.add("not " + pattern);
            }
        }

        private void bind(String pattern) {
            String name = "$fact" + matched.size();
            patterns.add(name + " : " + pattern);
            matched.add(name);
        }
    }

    private static List<String> conclusions(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.LeanToRole lean) {
            return forEach(
                    lean.who(),
                    "Leaned( %s, " + (lean.onTopic() ? "$topic" : "\"\"") + ", Role."
                            + lean.role().name() + ", " + lean.points() + ", firing )");
        } else if (conclusion instanceof Conclusion.LimitRole limit) {
            return forEach(
                    limit.who(),
                    "RoleLimited( %s, Confidence." + limit.confidence().name() + ", firing )");
        } else if (conclusion instanceof Conclusion.LeanInAttachment lean) {
            return forEach(
                    lean.who(),
                    "AttachmentLeaned( %s, Dimension." + lean.dimension().name() + ", firing )");
        } else if (conclusion instanceof Conclusion.NoAttachmentLean none) {
            return forEach(none.who(), "AttachmentBarred( %s, firing )");
        } else if (conclusion instanceof Conclusion.Recommend recommend) {
            List<String> whom = whom(recommend.who());
            return List.of("Recommended( " + quoted(recommend.technique()) + ", "
                    + (whom.size() == 1 ? whom.get(0) : "Recommendation.BOTH") + ", " + recommend.priority()
                    + ", firing )");
        }
        return List.of(aboutCouple(conclusion));
    }

    private static String aboutCouple(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.RaiseConcern raise) {
            return "ConcernRaised( " + quoted(raise.concern()) + ", Gate."
                    + raise.gate().name() + ", $self, firing )";
        } else if (conclusion instanceof Conclusion.VoteForPattern vote) {
            return "PatternVoted( Pattern." + vote.pattern().name() + ", " + vote.points() + ", firing )";
        } else if (conclusion instanceof Conclusion.ShowFeature show) {
            return "FeatureShown( " + quoted(show.feature()) + ", firing )";
        } else if (conclusion instanceof Conclusion.ShowStage show) {
            return "StageShown( " + quoted(show.stage()) + ", firing )";
        } else if (conclusion instanceof Conclusion.RaiseIntensity raise) {
            return "IntensityRaised( " + raise.points() + ", firing )";
        } else if (conclusion instanceof Conclusion.ShowConsequence show) {
            return "ConsequenceShown( " + quoted(show.consequence()) + ", firing )";
        } else if (conclusion instanceof Conclusion.SetFocus set) {
            return "FocusSet( " + quoted(set.focus()) + ", firing )";
        } else if (conclusion instanceof Conclusion.Withhold withhold) {
            return "Withheld( " + quoted(withhold.technique()) + ", firing )";
        } else if (conclusion instanceof Conclusion.Caution caution) {
            return "Cautioned( " + quoted(caution.technique()) + ", firing )";
        } else if (conclusion instanceof Conclusion.NoteMissing) {
            return "Missing( firing )";
        } else if (conclusion instanceof Conclusion.GiveNotice) {
            return "Noticed( firing )";
        }
        throw new IllegalArgumentException("no DRL for " + conclusion);
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
