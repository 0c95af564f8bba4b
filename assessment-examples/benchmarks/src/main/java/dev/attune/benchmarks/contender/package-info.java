/** The rules of one rulebook, on this engine and on those that a host could take instead. */
@NullMarked
package dev.attune.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
