/**
 * What every model configuration is expected to give, and whether it does. The manifest is a file of the form that the TLA+
 * examples use, with a few fields more; results and counts of a run are compared with it, and it changes only when asked.
 *
 * <p>Faithful: the fields of the TLA+ examples keep their names and meaning.
 *
 * <p>Simplified: run time is recorded and never compared.
 *
 * <p>Left out: models that are not checked exhaustively.
 */
@NullMarked
package org.nowait.tlc.manifest;

import org.jspecify.annotations.NullMarked;
