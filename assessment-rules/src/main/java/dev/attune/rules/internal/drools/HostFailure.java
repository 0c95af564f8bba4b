package dev.attune.rules.internal.drools;

import dev.attune.rules.diagnostic.HostCodeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.drools.model.Model;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * Tells whether it was code of the host's own that failed, or the rules of the library or Drools itself.
 *
 * <p>Drools wraps what a consequence throws and says whose it was. What a constraint throws it wraps without saying so in a form that can be
 * read; there the stack trace shows the class loader that only the host's rules have.
 */
final class HostFailure {
    private static final String ANY_RULE = "A rule of the host's own DRL";

    private HostFailure() {}

    /**
     * The host's failure that is behind an exception.
     *
     * @param failed what came out of an inference
     * @param models the host's rules
     * @return what to throw in its place; empty when the host's code did not fail
     */
    static Optional<HostCodeException> behind(RuntimeException failed, List<Model> models) {
        List<Throwable> causes = causes(failed);
        for (Throwable cause : causes) {
            // A sentence of the host's own: it says itself which.
            if (cause instanceof HostCodeException host) {
                return Optional.of(host);
            }
        }
        for (Throwable cause : causes) {
            if (cause instanceof ConsequenceException consequence) {
                return isHosts(consequence, models) ? Optional.of(of(consequence)) : Optional.empty();
            }
        }
        return causes.stream().anyMatch(cause -> ranHostsCode(cause, models)) || isUntraced(causes)
                ? Optional.of(new HostCodeException(ANY_RULE, failed))
                : Optional.empty();
    }

    private static List<Throwable> causes(Throwable failed) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failed; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static boolean isHosts(ConsequenceException failed, List<Model> models) {
        return failed.getRule() != null
                && models.stream()
                        .anyMatch(model ->
                                model.getPackageName().equals(failed.getRule().getPackageName()));
    }

    /** Without the wrapping of Drools, which holds on to the session and all its facts. */
    private static HostCodeException of(ConsequenceException failed) {
        return new HostCodeException(
                "The host's rule \"" + failed.getRule().getName() + "\"",
                failed.getCause() == null ? failed : failed.getCause());
    }

    /** An exception may have no stack trace. Then the message that Drools gives to a failed constraint has to do. */
    private static boolean isUntraced(List<Throwable> causes) {
        return causes.get(causes.size() - 1).getStackTrace().length == 0
                && causes.stream()
                        .filter(ConstraintEvaluationException.class::isInstance)
                        .anyMatch(cause -> String.valueOf(cause.getMessage()).contains(" in " + DrlCompiler.FILE_NAME));
    }

    private static boolean ranHostsCode(Throwable failed, List<Model> models) {
        return Arrays.stream(failed.getStackTrace())
                .map(StackTraceElement::getClassLoaderName)
                .anyMatch(name -> name != null
                        && models.stream()
                                .anyMatch(model -> name.equals(
                                        model.getClass().getClassLoader().getName())));
    }
}
