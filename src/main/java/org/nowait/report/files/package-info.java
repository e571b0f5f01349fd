/** All forms of a run together, each a file of its own. */
@NullMarked
package org.nowait.report.files;

import org.jspecify.annotations.NullMarked;
