package org.nowait.litmus.syntax;

/** The C types of the variables of a process. */
public enum VariableType {
    /** The result of a trylock, or an index. */
    INT("int"),
    /** The same. */
    BOOL("bool"),
    /** Saved interrupt flags, or the address of a page. */
    UNSIGNED_LONG("unsigned long"),
    /** A page. */
    PAGE("struct page *"),
    /** An object, or a page. */
    VOID("void *");

    private final String cType;

    VariableType(String cType) {
        this.cType = cType;
    }

    /** {@return the type as C writes it} */
    public String cType() {
        return cType;
    }

    /** {@return whether it is a pointer} */
    public boolean pointer() {
        return this == PAGE || this == VOID;
    }

    /** {@return whether it holds the numbers 0 and 1} */
    public boolean number() {
        return this == INT || this == BOOL;
    }
}
