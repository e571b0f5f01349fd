package org.nowait.conformance;

import java.util.ArrayList;
import java.util.List;
import org.nowait.graph.ActionLabel;

/** A lock with every optional capability. */
class FullLock extends PlainLock implements SaveRestore, Explores, Located {

    @Override
    public int snapshotSize() {
        return 3;
    }

    @Override
    public void save(byte[] to, int at) {
        to[at] = (byte) owner;
        to[at + 1] = (byte) count;
        to[at + 2] = (byte) hidden;
    }

    @Override
    public void restore(byte[] from, int at) {
        owner = from[at];
        count = from[at + 1];
        hidden = from[at + 2];
    }

    @Override
    public List<ActionLabel> enabled() {
        List<ActionLabel> enabled = new ArrayList<>();
        for (int process = 1; process <= 2; process++) {
            String name = "P" + (process - 1);
            if (owner == 0) {
                enabled.add(LockSpec.label("Lock", name));
            }
            if (owner == process && count < LockSpec.MOST) {
                enabled.add(LockSpec.label("Count", name));
            }
            enabled.add(LockSpec.label(owner == process ? "Unlock" : "Poll", name));
        }
        return enabled;
    }

    @Override
    public String frame() {
        return frame;
    }
}
