package org.nowait.kernel.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nowait.kernel.machine.Primitive.Kind;

/** The instructions of a kernel function while they are put down, with jumps to places that are not known yet. */
final class CodeBuffer {

    /** A place that control goes to. */
    static final class Label {
        private int place = -1;
    }

    private final List<Primitive> code = new ArrayList<>();
    private final List<Optional<Label>> targets = new ArrayList<>();

    void add(Primitive instruction) {
        code.add(instruction);
        targets.add(Optional.empty());
    }

    void add(Primitive instruction, Label target) {
        code.add(instruction);
        targets.add(Optional.of(target));
    }

    /** Goes to the label in any case. */
    void goTo(Label label, String function) {
        add(Primitive.of(Kind.IF_BH_DEPTH, function).withVariable(-1), label);
    }

    /** The label stands for what comes next. */
    void place(Label label) {
        label.place = code.size();
    }

    /** {@return the instructions, with a RETURN at the end} */
    Primitive[] finish(String function) {
        add(Primitive.of(Kind.RETURN, function));
        Primitive[] finished = new Primitive[code.size()];
        for (int i = 0; i < finished.length; i++) {
            Primitive each = code.get(i);
            finished[i] =
                    targets.get(i).map(label -> each.goingTo(placed(label))).orElse(each);
        }
        return finished;
    }

    private static int placed(Label label) {
        if (label.place < 0) {
            throw new IllegalStateException("a label that is gone to has a place");
        }
        return label.place;
    }
}
