package org.nowait.kernel.rcu;

import org.nowait.kernel.context.Memory;

/** The frame of one call of kvfree_rcu(): where it is, and its locals. A caller without a call has a frame of zeros. */
public final class FreeCall {

    /** Where a call is. */
    public enum Place {
        /** There is none. */
        IDLE,
        /** {@code kfree_rcu_sheaf()}. */
        SHEAF,
        /** In front of {@code krcp->lock}. */
        LOCK,
        /** {@code add_ptr_to_bulk_krc_lock()}, with the lock. */
        ADD,
        /** {@code __get_free_page()}, with the lock. */
        ALLOCATE_LOCKED,
        /** {@code __get_free_page()}, without the lock. */
        ALLOCATE_UNLOCKED,
        /** In front of {@code krcp->lock} again. */
        RELOCK,
        /** The page that came joins the arrays. */
        INSTALL,
        /** No page: the object's own {@code rcu_head}, or none. */
        WITHOUT_PAGE,
        /** {@code synchronize_rcu()}. */
        SYNCHRONIZE
    }

    private static final int NO_CPU = 0;
    private static final FreeForm[] FORMS = FreeForm.values();
    private static final FreeContext[] CONTEXTS = FreeContext.values();
    private static final Place[] PLACES = Place.values();

    private final Memory memory;
    private final int place;
    private final int object;
    private final int form;
    private final int context;
    private final int cpu;
    private final int page;
    private final int cookie;

    FreeCall(Memory memory) {
        this.memory = memory;
        place = memory.reserve(1);
        object = memory.reserve(1);
        form = memory.reserve(1);
        context = memory.reserve(1);
        cpu = memory.reserve(1);
        page = memory.reserve(1);
        cookie = memory.reserve(1);
    }

    /** {@return where the call is} */
    public Place place() {
        return PLACES[memory.get(place)];
    }

    /** {@return the object that is handed over; 0 without a call} */
    public int object() {
        return memory.get(object);
    }

    /** {@return the call's form} */
    public FreeForm form() {
        return FORMS[memory.get(form)];
    }

    /** {@return where its caller is} */
    public FreeContext context() {
        return CONTEXTS[memory.get(context)];
    }

    /** {@return the CPU whose structure it uses, or -1} */
    public int cpu() {
        return memory.get(cpu) - 1;
    }

    /** {@return whether it has a page that is not yet an array} */
    public boolean hasPage() {
        return memory.get(page) != BulkPages.NULL;
    }

    int page() {
        return memory.get(page);
    }

    int cookie() {
        return memory.get(cookie);
    }

    @SuppressWarnings("EnumOrdinal") // a frame is bytes of memory
    void begin(int newObject, FreeForm newForm, FreeContext newContext, Place first) {
        memory.set(object, newObject);
        memory.set(form, newForm.ordinal());
        memory.set(context, newContext.ordinal());
        move(first);
    }

    @SuppressWarnings("EnumOrdinal") // a frame is bytes of memory
    void move(Place next) {
        memory.set(place, next.ordinal());
    }

    void setCpu(int number) {
        memory.set(cpu, number + 1);
    }

    void leaveCpu() {
        memory.set(cpu, NO_CPU);
    }

    void setPage(int number) {
        memory.set(page, number);
    }

    void setCookie(int value) {
        memory.set(cookie, value);
    }

    /** The call returns. */
    void end() {
        for (int address : new int[] {place, object, form, context, cpu, page, cookie}) {
            memory.set(address, 0);
        }
    }
}
