package org.nowait.kernel.rcu;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;

/**
 * Pages that hold pointers to objects: {@code struct kvfree_rcu_bulk_data} with its {@code records[]}, and the same for a
 * sheaf. They run through lists that have only a head; a page that nobody uses is on the allocator's.
 */
final class BulkPages {

    /** No page: the null pointer. */
    static final int NULL = 0;

    /* A page: next(1) nr_records(1) cookie(1) records(slots); a page that nobody uses holds nothing. */
    private static final int NEXT = 0;
    private static final int RECORDS = 1;
    private static final int COOKIE = 2;
    private static final int FIRST = 3;

    private final Memory memory;
    private final Set<Fault> faults;
    private final int pages;
    private final int slots;
    private final int base;
    private final int unused;

    BulkPages(Memory memory, int pages, int slots, Set<Fault> faults) {
        this.memory = memory;
        this.pages = pages;
        this.slots = slots;
        this.faults = Set.copyOf(faults);
        this.base = memory.reserve((pages + 1) * (FIRST + slots + 1));
        this.unused = newList();
    }

    int newList() {
        return memory.reserve(1);
    }

    private int page(int number) {
        return base + number * (FIRST + slots + 1);
    }

    /** Boot: so many pages are the allocator's, lowest first. */
    void provide(int count) {
        for (int number = count; number > 0; number--) {
            push(unused, number);
        }
    }

    /** {@return how many pages there are in all} */
    int count() {
        return pages;
    }

    /** {@return how many pages the allocator could give} */
    int available() {
        return list(unused).size();
    }

    /** {@return a page of the allocator's; it has one} */
    int allocate() {
        return pop(unused);
    }

    /** Gives an empty page back. */
    void free(int number) {
        push(unused, number);
    }

    void push(int list, int number) {
        memory.set(page(number) + NEXT, memory.get(list));
        memory.set(list, number);
    }

    /** A new array goes in front, so that the first is the one with room. */
    void pushArray(int list, int number) {
        if (faults.contains(Fault.NEW_ARRAY_AT_TAIL)) {
            append(list, number);
        } else {
            push(list, number);
        }
    }

    void append(int list, int number) {
        int at = list;
        while (memory.get(at) != NULL) {
            at = page(memory.get(at)) + NEXT;
        }
        memory.set(at, number);
    }

    int pop(int list) {
        int number = memory.get(list);
        memory.set(list, memory.get(page(number) + NEXT));
        memory.set(page(number) + NEXT, NULL);
        return number;
    }

    int first(int list) {
        return memory.get(list);
    }

    boolean isEmpty(int list) {
        return first(list) == NULL;
    }

    void move(int from, int to) {
        memory.set(to, memory.get(from));
        memory.set(from, NULL);
    }

    /** {@return whether the page has no room for a pointer} */
    boolean isFull(int number) {
        int most = slots + (faults.contains(Fault.ARRAY_TAKES_ONE_MORE) ? 1 : 0);
        return memory.get(page(number) + RECORDS) >= most;
    }

    /** {@code bnode->records[bnode->nr_records++] = ptr}. */
    void add(int number, int object) {
        int records = memory.get(page(number) + RECORDS);
        memory.set(page(number) + FIRST + records, object);
        memory.set(page(number) + RECORDS, records + 1);
    }

    /** Forgets what the page held. */
    void clear(int number) {
        for (int i = 0; i < FIRST + slots + 1 - RECORDS; i++) {
            memory.set(page(number) + RECORDS + i, 0);
        }
    }

    void setCookie(int number, int cookie) {
        memory.set(page(number) + COOKIE, cookie);
    }

    int cookie(int number) {
        return memory.get(page(number) + COOKIE);
    }

    /** {@return the objects that the page points to, in the order they came} */
    List<Integer> records(int number) {
        List<Integer> objects = new ArrayList<>();
        for (int i = 0; i < memory.get(page(number) + RECORDS); i++) {
            objects.add(memory.get(page(number) + FIRST + i));
        }
        return objects;
    }

    /** {@return the list's pages, first to last} */
    List<Integer> list(int list) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = memory.get(list); number != NULL; number = memory.get(page(number) + NEXT)) {
            numbers.add(number);
            if (numbers.size() > pages) {
                throw new IllegalStateException("a list must end: pages=" + numbers);
            }
        }
        return numbers;
    }
}
