package org.nowait.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FaultCampaignTest {

    private final FaultCampaign campaign = new FaultCampaign(List.of(LockSpec.model()));

    private static final class KeepsTheLock extends FullLock {
        @Override
        Outcome unlock(int process) {
            return owner == process ? Outcome.performed() : super.unlock(process);
        }
    }

    @Test
    void namesActionAndVariableOfAFault() {
        FaultVerdict verdict = campaign.run(new Fault("unlock keeps the owner", KeepsTheLock::new, "Unlock", "owner"));

        assertThat(verdict.isKilled()).isTrue();
        assertThat(verdict.isNamedRightly()).isTrue();
        assertThat(verdict).hasToString("killed    unlock keeps the owner: lock, Unlock, owner (successor differs)");
    }

    @Test
    void tellsAWrongNameFromARightOne() {
        FaultVerdict action = campaign.run(new Fault("fault", KeepsTheLock::new, "Lock", "owner"));
        FaultVerdict variable = campaign.run(new Fault("fault", KeepsTheLock::new, "Unlock", "count"));

        assertThat(action.isKilled()).isTrue();
        assertThat(action.isNamedRightly()).isFalse();
        assertThat(variable.isNamedRightly()).isFalse();
        assertThat(variable).asString().endsWith(" -- expected Unlock, count");
    }

    @Test
    void tellsWhatSurvives() {
        FaultVerdict verdict = campaign.run(new Fault("no fault at all", FullLock::new, "Lock", ""));

        assertThat(verdict.isKilled()).isFalse();
        assertThat(verdict.isNamedRightly()).isFalse();
        assertThat(verdict).hasToString("SURVIVED  no fault at all");
    }

    @Test
    void runsAllFaultsInOrder() {
        List<FaultVerdict> verdicts = campaign.run(
                List.of(new Fault("a", FullLock::new, "Lock", ""), new Fault("b", KeepsTheLock::new, "Unlock", "")));

        assertThat(verdicts).extracting(FaultVerdict::isKilled).containsExactly(false, true);
        assertThat(verdicts.get(1).isNamedRightly()).isTrue();
    }

    @Test
    void rejectsACampaignThatWouldShowNothing() {
        assertThatThrownBy(() -> campaign.run(List.of()))
                .hasMessage("a campaign needs faults and models: faults=0, models=1");
    }
}
