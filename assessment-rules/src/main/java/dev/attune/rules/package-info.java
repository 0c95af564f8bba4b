/**
 * The few doors to the library. What goes into an assessment and comes out of it is in {@code dev.attune.assessment}.
 *
 * <ul>
 *   <li>To assess couples by the rulebook that comes with the library: {@link dev.attune.rules.RulesEngine#standard()}.
 *   <li>To assess them by a rulebook of your own: {@link dev.attune.rules.RulebookLoader} reads and checks it, and
 *       {@link dev.attune.rules.RulesEngine#of} takes the {@link dev.attune.rules.CheckedRulebook}.
 *   <li>To follow a folder that clinicians edit: {@link dev.attune.rules.reload.ReloadingEngine}.
 *   <li>To write an editor or a check for a build: {@link dev.attune.rules.RulebookLoader#check} gives a
 *       {@link dev.attune.rules.RulebookVerdict} on a {@link dev.attune.rules.RulebookSource}; {@code cases}, {@code trace} and
 *       {@code diff} say more.
 *   <li>To add sentences: {@link dev.attune.rules.phrase.PhraseBook}. To add DRL: {@code RulebookLoader.Builder.trustedDrl}, whose
 *       rules name types of {@code fact} and {@code measure}.
 *   <li>To begin a rulebook: {@link dev.attune.rules.StarterRulebook}.
 * </ul>
 *
 * <p>Packages below {@code internal} are not for hosts and change without notice.
 */
@NullMarked
package dev.attune.rules;

import org.jspecify.annotations.NullMarked;
