package org.nowait.conformance;

/** Positions of an implementation that cannot save its state: each is reached again by performing the actions anew. */
final class ReplayPositions implements Positions {

    private final Subject subject;
    private final VariantTree tree;
    private int here = VariantTree.NONE;

    ReplayPositions(Subject subject, int states) {
        this.subject = subject;
        this.tree = new VariantTree(states);
    }

    @Override
    public VariantTree tree() {
        return tree;
    }

    @Override
    public boolean tellsVariants() {
        return false;
    }

    @Override
    public void go(int variant) {
        subject.reset(tree.state(tree.root(variant)));
        for (int action : tree.path(variant)) {
            Outcome outcome = subject.perform(action);
            if (!outcome.isPerformed()) {
                throw new IllegalStateException(
                        "an action that was performed before is now " + outcome + ": action=" + subject.label(action));
            }
        }
        here = variant;
    }

    @Override
    public boolean unchanged() {
        return subject.is(tree.state(here));
    }

    @Override
    public String change() {
        return "";
    }

    @Override
    public int find(int state) {
        return VariantTree.NONE;
    }

    @Override
    public long bytes() {
        return tree.bytes();
    }

    @Override
    public int record(int state, int parent, int action) {
        return tree.add(state, parent, action);
    }
}
