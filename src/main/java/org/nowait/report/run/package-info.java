/**
 * The run file: everything that a review ran and found, in one versioned JSON document from which every report is made.
 *
 * <p>Faithful: names, verdicts, counts and hashes are those that the other rooms found; the checked-in JSON Schema beside
 * this package describes each member. Left out: what can be computed from the file, such as sums.
 */
@NullMarked
package org.nowait.report.run;

import org.jspecify.annotations.NullMarked;
