package org.nowait.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.nowait.tla.TlaValue;

/** What is known by its bytes hides nothing. */
final class PinpointsTest {

    private static class PinpointingLock extends FullLock implements Pinpoints {

        @Override
        public TlaValue abstraction(String variable, BitSet read) {
            read.set(variable.equals("count") ? 1 : 0);
            return abstraction(variable);
        }
    }

    private static final class SaysNothing extends PinpointingLock {
        @Override
        public TlaValue abstraction(String variable, BitSet read) {
            return abstraction(variable);
        }
    }

    private static final class LosesACount extends PinpointingLock {
        @Override
        Outcome unlock(int process) {
            count = owner == process && count == 2 ? 0 : count;
            return super.unlock(process);
        }
    }

    private static final class ShowsAnotherOwner extends PinpointingLock {
        @Override
        public TlaValue abstraction(String variable) {
            return variable.equals("pc") && owner == 2 ? LockSpec.pc(1) : super.abstraction(variable);
        }
    }

    /** Its owner is in a field that no snapshot has. */
    private static final class RemembersElsewhere extends PinpointingLock {
        private boolean wasUnlocked;

        @Override
        Outcome unlock(int process) {
            Outcome outcome = super.unlock(process);
            wasUnlocked |= outcome.isPerformed();
            return outcome;
        }

        @Override
        public TlaValue abstraction(String variable) {
            return variable.equals("pc") && wasUnlocked ? LockSpec.pc(2) : super.abstraction(variable);
        }
    }

    private static ConformanceResult check(Implementation implementation) {
        return new ConformanceChecker(LockSpec.model()).check(implementation);
    }

    @Test
    void countsTheSameAsWithoutIt() {
        ConformanceResult with = check(new PinpointingLock());
        ConformanceResult without = check(new FullLock());

        assertThat(with.failures()).isEmpty();
        assertThat(with.coverage()).isEqualTo(without.coverage());
        assertThat(with.actions()).isEqualTo(without.actions());
        assertThat(with.own()).isEqualTo(without.own());
    }

    @Test
    void findsAWrongSuccessor() {
        Divergence first = check(new LosesACount()).divergences().get(0);

        assertThat(first.kind()).isEqualTo(DivergenceKind.SUCCESSOR_DIFFERS);
        assertThat(first.differences()).extracting(Difference::variable).containsExactly("count");
    }

    @Test
    void findsAWrongAbstraction() {
        Divergence first = check(new ShowsAnotherOwner()).divergences().get(0);

        assertThat(first.kind()).isEqualTo(DivergenceKind.SUCCESSOR_DIFFERS);
        assertThat(first.differences()).extracting(Difference::variable).containsExactly("pc");
    }

    @Test
    void findsAFieldThatNoSnapshotHas() {
        assertThat(check(new RemembersElsewhere()).passed()).isFalse();
    }

    @Test
    void findsBytesThatWereLeftOut() {
        assertThat(check(new SaysNothing()).divergences())
                .anyMatch(divergence ->
                        divergence.detail().contains("the bytes that a value was read from do not tell it: variable="));
    }
}
