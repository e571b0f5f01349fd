/**
 * Where the two vocabularies meet: the specification's variables and actions on one side, the Java machine's state and
 * steps on the other.
 *
 * <p>Faithful: every variable but {@code todo} is computed from the machine's concrete state; every action instance names one
 * step.
 *
 * <p>Left out: {@code todo}. Control is compared by what is possible next, for the machine has call frames instead.
 */
@NullMarked
package org.nowait.refinement;

import org.jspecify.annotations.NullMarked;
