/**
 * The questions of the main job, asked of every engine: do the model configurations give what the manifest says, do the
 * litmus tests give what their files say?
 *
 * <p>Left out: claims and the comparison of designs.
 */
@NullMarked
package org.nowait.review;

import org.jspecify.annotations.NullMarked;
