/**
 * The questions of the main job, asked of every engine: do the model configurations give what the manifest says, do the
 * litmus tests give what their files say, which design is sound on which build?
 *
 * <p>Left out: claims and counterexamples, which have packages of their own.
 */
@NullMarked
package org.nowait.review;

import org.jspecify.annotations.NullMarked;
