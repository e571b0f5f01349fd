package org.nowait.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.lock.LockMode;
import org.nowait.kernel.lock.LockType;

final class KernelFunctionsTest {

    @Test
    void everyEndIsInTheTableAndEndsTheSameThing() {
        for (KernelFunction function : KernelFunctions.all()) {
            function.endedBy().ifPresent(name -> {
                KernelFunction end = KernelFunctions.byName(name);
                assertThat(end.closes()).as(name).isTrue();
                assertThat(end.section()).as(name).isEqualTo(function.section());
                assertThat(end.lockType()).as(name).isEqualTo(function.lockType());
                assertThat(end.form()).as(name).isEqualTo(function.form());
                assertThat(end.needsVariable()).as(name).isEqualTo(function.needsVariable());
            });
        }
    }

    @Test
    void everyEndIsTheEndOfSomething() {
        List<String> ends = KernelFunctions.all().stream()
                .flatMap(function -> function.endedBy().stream())
                .distinct()
                .toList();
        assertThat(KernelFunctions.all().stream().filter(KernelFunction::closes).map(KernelFunction::name))
                .containsExactlyInAnyOrderElementsOf(ends);
    }

    @Test
    void knowsWhatAFunctionTakes() {
        KernelFunction function = KernelFunctions.byName("read_lock_irqsave");
        assertThat(function.lockType()).contains(LockType.RWLOCK);
        assertThat(function.mode()).isEqualTo(LockMode.READ);
        assertThat(function.needsVariable()).isTrue();
        assertThat(function.endedBy()).contains("read_unlock_irqrestore");
        assertThat(KernelFunctions.byName("spin_trylock").returnsResult()).isTrue();
    }

    @Test
    void namesTheNearestFunctionForAnUnknownOne() {
        assertThatThrownBy(() -> KernelFunctions.byName("spin_lok"))
                .hasMessage("no such kernel function: name=spin_lok (nearest: spin_lock)");
    }

    @Test
    void countedInterruptsAreThereSince73() {
        KernelFunction function = KernelFunctions.byName("spin_lock_irq_disable");
        assertThat(function.existsOn(Builds.byName("FULL-7.3"))).isTrue();
        assertThat(function.existsOn(Builds.byName("FULL-5.9"))).isFalse();
    }

    @Test
    void rejectsCallsThatDoNotFit() {
        assertThatThrownBy(() -> Operation.call("spin_lock")).hasMessageContaining("needs a lock");
        assertThatThrownBy(() -> Operation.call("preempt_disable", "s")).hasMessageContaining("does not take a lock");
        assertThatThrownBy(() -> Operation.call("spin_lock_irqsave", "s")).hasMessageContaining("a flags variable");
        assertThatThrownBy(() -> Operation.call("spin_lock", "s", "", "r0")).hasMessageContaining("no result");
    }
}
