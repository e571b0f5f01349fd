package org.nowait.kernel.rcu;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;

/** Objects with their {@code struct rcu_head}: a link each, through which lists run that have only a head. */
final class LinkedObjects {

    /** No object: the null pointer. */
    static final int NULL = 0;

    private final Memory memory;
    private final Set<Fault> faults;
    private final int objects;
    private final int links;

    LinkedObjects(Memory memory, int objects, Set<Fault> faults) {
        this.memory = memory;
        this.objects = objects;
        this.faults = Set.copyOf(faults);
        this.links = memory.reserve(objects + 1);
    }

    int count() {
        return objects;
    }

    private int link(int object) {
        return links + object;
    }

    /** {@code head->next = list; list = head}: the object becomes the list's first. */
    void push(int list, int object) {
        if (faults.contains(Fault.RCU_HEAD_AT_TAIL)) {
            append(list, object);
            return;
        }
        memory.set(link(object), memory.get(list));
        memory.set(list, object);
    }

    private void append(int list, int object) {
        memory.set(end(list), object);
    }

    /** The address of the pointer that ends the list. */
    private int end(int list) {
        int at = list;
        while (memory.get(at) != NULL) {
            at = link(memory.get(at));
        }
        return at;
    }

    /** Takes the list's first object; it has one. */
    int pop(int list) {
        int object = memory.get(list);
        memory.set(list, memory.get(link(object)));
        memory.set(link(object), NULL);
        return object;
    }

    boolean isEmpty(int list) {
        return memory.get(list) == NULL;
    }

    /** Moves a whole list to where there is none. */
    void move(int from, int to) {
        memory.set(to, memory.get(from));
        memory.set(from, NULL);
    }

    /** Puts a whole list in front of another. */
    void splice(int from, int to) {
        if (faults.contains(Fault.DEFERRED_BEHIND_LIST)) {
            memory.set(end(to), memory.get(from));
        } else {
            memory.set(end(from), memory.get(to));
            memory.set(to, memory.get(from));
        }
        memory.set(from, NULL);
    }

    /** {@return the list's objects, first to last} */
    List<Integer> list(int list) {
        List<Integer> members = new ArrayList<>();
        for (int object = memory.get(list); object != NULL; object = memory.get(link(object))) {
            members.add(object);
            if (members.size() > objects) {
                throw new IllegalStateException("a list must end: objects=" + members);
            }
        }
        return members;
    }
}
