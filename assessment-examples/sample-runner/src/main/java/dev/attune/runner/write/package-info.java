/** From a case to a file. */
@NullMarked
package dev.attune.runner.write;

import org.jspecify.annotations.NullMarked;
