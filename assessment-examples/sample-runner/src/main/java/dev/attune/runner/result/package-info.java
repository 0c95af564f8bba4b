/** The result as JSON. */
@NullMarked
package dev.attune.runner.result;

import org.jspecify.annotations.NullMarked;
