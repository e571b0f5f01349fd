package org.nowait.evidence;

import java.util.List;
import java.util.Optional;

/**
 * A lock as a report prints it: {@code address (name){usage}-{outer:inner}, at: site}.
 *
 * @param address the address of the lock, or empty
 * @param name the name of its class, with lockdep's {@code #version} and {@code /subclass}
 * @param usage the four usage characters, or empty
 * @param digits the wait types in the digits of the report, or empty where the kernel is too old to print them
 * @param at the places of the acquisition, inlined ones first; empty if the report does not say
 */
public record SplatLock(String address, String name, String usage, Optional<WaitDigits> digits, List<String> at) {

    /** Copies the places, so that the value cannot change. */
    public SplatLock {
        at = List.copyOf(at);
    }

    /**
     * Returns the function that took the lock.
     *
     * @return the outermost function of the places, without offset and file; empty if unknown
     */
    public String site() {
        return at.isEmpty() ? "" : functionOf(at.get(at.size() - 1));
    }

    /** Returns the places as one text. */
    String places() {
        return at.isEmpty() ? "unknown" : String.join(" <- ", at);
    }

    /** Says whether one of the functions that took the lock has a name with these letters. */
    boolean takenBy(String letters) {
        return at.stream().anyMatch(place -> functionOf(place).contains(letters));
    }

    /** Returns the class's name without version and subclass. */
    String baseName() {
        return name.replaceAll("(?:#\\d+)?(?:/\\d+)?$", "");
    }

    /** Adds the next place of the same lock, as a symbolised report repeats its line for each inlined function. */
    SplatLock alsoAt(List<String> more) {
        return new SplatLock(
                address,
                name,
                usage,
                digits,
                java.util.stream.Stream.concat(at.stream(), more.stream()).toList());
    }

    static String functionOf(String place) {
        int end = 0;
        while (end < place.length() && "+ (/".indexOf(place.charAt(end)) < 0) {
            end++;
        }
        return place.substring(0, end);
    }
}
