import org.jspecify.annotations.NullMarked;

/**
 * The engine, the rulebook that comes with it, and the tools to read a rulebook. Begin with {@link dev.attune.rules.RulesEngine} and
 * {@link dev.attune.rules.RulebookLoader}. Packages that are not exported are nobody's API.
 */
@NullMarked
module dev.attune.rules {
    requires transitive dev.attune.assessment;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.tables;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.numbers.fraction;
    requires org.apache.commons.numbers.gamma;
    // DRL of a host's own is compiled with it; without it that would be a bare IllegalAccessError.
    requires java.compiler;
    requires org.antlr.antlr4.runtime;
    requires org.kie.api;
    requires org.kie.internal.api;
    requires org.drools.base;
    requires org.drools.canonicalmodel;
    requires org.drools.compiler;
    requires org.drools.core;
    requires org.drools.drl.ast;
    requires org.drools.drl.parser;
    requires org.drools.kiesession;
    requires org.drools.modelcompiler;

    exports dev.attune.rules;
    exports dev.attune.rules.cases;
    exports dev.attune.rules.diagnostic;
    exports dev.attune.rules.diff;
    exports dev.attune.rules.fact;
    exports dev.attune.rules.instrument;
    exports dev.attune.rules.measure;
    exports dev.attune.rules.phrase;
    exports dev.attune.rules.reload;
    exports dev.attune.rules.rulebook;
    exports dev.attune.rules.trace;
}
