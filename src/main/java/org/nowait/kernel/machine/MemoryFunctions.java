package org.nowait.kernel.machine;

import java.util.List;
import java.util.Optional;
import org.nowait.kernel.context.SectionKind;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.lock.LockMode;

/** The functions that allocate and free. */
final class MemoryFunctions {

    private static final String GFP = "include/linux/gfp.h";
    private static final String PAGE_ALLOC = "mm/page_alloc.c";
    /** Where the functions of objects are defined. */
    static final String SLUB = "mm/slub.c";

    private MemoryFunctions() {}

    /** Adds every function of the allocator to the table. */
    static void addTo(List<KernelFunction> table) {
        add(table, "alloc_page", FunctionRole.ALLOCATE, Availability.ALWAYS, GFP);
        add(table, "alloc_pages", FunctionRole.ALLOCATE, Availability.ALWAYS, GFP);
        add(table, "__get_free_page", FunctionRole.ALLOCATE, Availability.ALWAYS, GFP);
        add(table, "__get_free_pages", FunctionRole.ALLOCATE, Availability.ALWAYS, PAGE_ALLOC);
        add(table, "alloc_pages_nolock", FunctionRole.ALLOCATE, Availability.NOLOCK, PAGE_ALLOC);
        add(table, "kmalloc", FunctionRole.ALLOCATE, Availability.ALWAYS, SLUB);
        add(table, "kmalloc_nolock", FunctionRole.ALLOCATE, Availability.NOLOCK_OBJECTS, SLUB);
        add(table, "__free_page", FunctionRole.FREE, Availability.ALWAYS, GFP);
        add(table, "__free_pages", FunctionRole.FREE, Availability.ALWAYS, PAGE_ALLOC);
        add(table, "free_page", FunctionRole.FREE, Availability.ALWAYS, GFP);
        add(table, "free_pages", FunctionRole.FREE, Availability.ALWAYS, PAGE_ALLOC);
        add(table, "free_pages_nolock", FunctionRole.FREE, Availability.NOLOCK, PAGE_ALLOC);
        add(table, "kfree", FunctionRole.FREE, Availability.ALWAYS, SLUB);
        add(table, "kfree_nolock", FunctionRole.FREE, Availability.NOLOCK_OBJECTS, SLUB);
    }

    private static void add(
            List<KernelFunction> table, String name, FunctionRole role, Availability availability, String path) {
        table.add(new KernelFunction(
                name,
                role,
                Optional.empty(),
                LockMode.NONE,
                LockForm.PLAIN,
                SectionKind.LOCK,
                Optional.empty(),
                false,
                role == FunctionRole.ALLOCATE,
                availability,
                path));
    }
}
