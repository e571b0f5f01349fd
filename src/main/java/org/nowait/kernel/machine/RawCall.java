package org.nowait.kernel.machine;

/** What a caller who may not take locks calls for a page under a design, or tests before he calls. */
public enum RawCall {
    /** The allocator itself. */
    ALLOCATOR("page"),
    /** {@code __alloc_page_lockless()}: the CPU's list and nothing else. */
    LOCKLESS("lockless"),
    /** The allocator, if the kernel has no preemption or the caller is preemptible. */
    IF_NONE_OR_PREEMPTIBLE("if_none_or_preemptible"),
    /** The allocator, if the kernel was built neither for RT nor with lockdep. */
    IF_NOT_RT_NOR_LOCKDEP("if_not_rt_nor_lockdep"),
    /** As {@code debug_objects_fill_pool()}: on RT only if preemptible, under a wait-override map. */
    FILL_POOL("fill_pool"),
    /** {@code alloc_pages_nolock()}. */
    NOLOCK("nolock"),
    /** GFP_ATOMIC, which on RT means {@code alloc_pages_nolock()}. */
    NOLOCK_ON_RT("atomic_rt");

    private final String text;

    RawCall(String text) {
        this.text = text;
    }

    /** {@return the specification's word} */
    public String text() {
        return text;
    }
}
