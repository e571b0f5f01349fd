package org.nowait.evidence;

import org.nowait.kernel.lock.WaitType;

/**
 * A held lock as the wait-context walk sees it.
 *
 * @param label the lock's number and name
 * @param inner what it allows while held
 * @param override whether it replaces the limit instead of lowering it
 */
record HeldWait(String label, WaitType inner, boolean override) {}
