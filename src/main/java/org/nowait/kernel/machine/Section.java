package org.nowait.kernel.machine;

/**
 * A section that a process has open, in words.
 *
 * @param kind the lock's type for a lock, else the kind of section
 * @param lock the lock or map; empty if there is none
 * @param mode how a lock is held: write, read or recursive; empty if there is none
 * @param how how a lock was taken: lock or try; empty if there is none
 * @param form the form of a lock function; disable or save for the interrupt flag; else empty
 */
public record Section(String kind, String lock, String mode, String how, String form) {}
