package org.nowait.litmus;

import org.nowait.litmus.syntax.VariableType;

/** What the allocator's functions return, and take back. */
enum PageType {
    /** A page or an object: C converts a {@code void *} by itself. */
    POINTER("struct page * or void *"),
    /** The address of a page. */
    ADDRESS("unsigned long");

    private final String cTypes;

    PageType(String cTypes) {
        this.cTypes = cTypes;
    }

    /** {@return the C types of the variables that can hold it} */
    String cTypes() {
        return cTypes;
    }

    boolean fits(VariableType type) {
        return this == POINTER ? type.pointer() : type == VariableType.UNSIGNED_LONG;
    }

    /** {@return what the function of that name returns or takes} */
    static PageType of(String function) {
        return switch (function) {
            case "__get_free_page", "__get_free_pages", "free_page", "free_pages" -> ADDRESS;
            default -> POINTER;
        };
    }
}
