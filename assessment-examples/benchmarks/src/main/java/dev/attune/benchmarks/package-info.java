/** How fast the engine is, and how fast others are at the same work. */
@NullMarked
package dev.attune.benchmarks;

import org.jspecify.annotations.NullMarked;
