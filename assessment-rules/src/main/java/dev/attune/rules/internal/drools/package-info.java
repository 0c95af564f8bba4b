/** From typed rules to a Drools knowledge base, joined with the mechanism that was compiled from DRL. */
@NullMarked
package dev.attune.rules.internal.drools;

import org.jspecify.annotations.NullMarked;
