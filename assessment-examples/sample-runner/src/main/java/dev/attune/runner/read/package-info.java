/** From a file to a case, or to everything that is wrong with it and where. */
@NullMarked
package dev.attune.runner.read;

import org.jspecify.annotations.NullMarked;
