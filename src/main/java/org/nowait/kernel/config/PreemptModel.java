package org.nowait.kernel.config;

/** How the kernel gives up the CPU while it runs: the choice called "Preemption Model" in Kconfig. */
public enum PreemptModel {
    /** Kernel code is never preempted ({@code CONFIG_PREEMPT_NONE}; VOLUNTARY is the same here). */
    NONE("PREEMPT_NONE"),
    /** Kernel code is preemptible, but ordinary tasks are preempted late ({@code CONFIG_PREEMPT_LAZY}). */
    LAZY("PREEMPT_LAZY"),
    /** Kernel code is preemptible outside of sections that forbid it ({@code CONFIG_PREEMPT}). */
    FULL("PREEMPT"),
    /** Most locks sleep and most interrupt handlers are tasks ({@code CONFIG_PREEMPT_RT}). */
    RT("PREEMPT_RT");

    private final String option;

    PreemptModel(String option) {
        this.option = option;
    }

    /** {@return the name of the Kconfig option, without {@code CONFIG_}} */
    public String option() {
        return option;
    }
}
