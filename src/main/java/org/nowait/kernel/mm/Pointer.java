package org.nowait.kernel.mm;

/**
 * What a register holds of an allocation: a number that stands for the address of a page or of an object. 0 is NULL.
 *
 * <p>A page is 1 more than its number. An object is 101 more than the page of its slab, where it has the slab for itself; from
 * 201 on it is one of a slab that others use too, and freeing it frees no page.
 */
public final class Pointer {

    /** NULL. */
    public static final int NULL = 0;

    private static final int OBJECT = 101;
    private static final int SHARED = 201;

    private Pointer() {}

    /** {@return the pointer to a page} */
    public static int page(int pfn) {
        return pfn + 1;
    }

    /** {@return the pointer to an object that has the slab of that page for itself} */
    public static int object(int pfn) {
        return pfn + OBJECT;
    }

    /** {@return the pointer to the object that the CPU's sheaf has at the beginning} */
    public static int cachedObject(int cpu) {
        return cpu + SHARED;
    }

    /** {@return whether it points to an object} */
    public static boolean isObject(int pointer) {
        return pointer >= OBJECT;
    }

    /** {@return whether it points to a page} */
    public static boolean isPage(int pointer) {
        return pointer > NULL && pointer < OBJECT;
    }

    /** {@return whether it points to an object whose slab is free with it} */
    public static boolean ownsSlab(int pointer) {
        return pointer >= OBJECT && pointer < SHARED;
    }

    /** {@return the number of the page, or of the page of the object's slab} */
    public static int pfn(int pointer) {
        return isObject(pointer) ? pointer - OBJECT : pointer - 1;
    }
}
