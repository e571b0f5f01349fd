package org.nowait.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines that print a lock. Models {@code print_lock()} and {@code print_lock_name()} (kernel/locking/lockdep.c). */
final class LockLines {

    private static final String NUMBER = "(?:#(?<number>\\d+): *)?";
    private static final String ADDRESS = "(?:(?<address>(?:0x)?[0-9a-fA-F]{8,16}|\\(_*ptrval_*\\)) *)?";
    private static final String CLASS = "\\((?<name>.+)\\) ?\\{(?<usage>[-+.?]{4,8})\\}";
    private static final String WAIT = "(?: ?-\\{(?<outer>[0-5]):(?<inner>[0-5])\\})?";

    private static final Pattern LOCK = Pattern.compile(NUMBER + ADDRESS + CLASS + WAIT + ", *at: *(?<at>\\S.*)");
    private static final Pattern BARE = Pattern.compile(NUMBER + ADDRESS + CLASS + WAIT + "(?:, *(?:at:?)?)?");
    private static final Pattern RELEASED = Pattern.compile("#(?<number>\\d+): *<RELEASED>");
    private static final Pattern START = Pattern.compile("(?:#\\d+:|[0-9a-f]{8,16} ?\\(|\\(_*ptrval_*\\)|\\().*");
    private static final Pattern NUMBERED = Pattern.compile("#(\\d+):.*");
    private static final Pattern OPEN_OFFSET = Pattern.compile(".*\\+(?:0(?:x[0-9a-f]*(?:/(?:0x?)?)?)?)?");

    private LockLines() {}

    /**
     * A lock with its place in the text.
     *
     * @param number the number in the list of held locks, or -1
     * @param lock the lock
     * @param next the index of the line after it
     */
    record Found(int number, SplatLock lock, int next) {}

    /** Says whether the line may be the beginning of a lock. */
    static boolean startsAt(LogText text, int index) {
        return START.matcher(text.text(index)).matches();
    }

    /** Returns the number of a held lock's line, or -1. */
    static int numberAt(LogText text, int index) {
        Matcher matcher = NUMBERED.matcher(text.text(index));
        return matcher.matches() && matcher.group(1).length() < 4 ? Integer.parseInt(matcher.group(1)) : -1;
    }

    /** Reads the lock at a line and refuses one that the input's end has cut. */
    static Optional<Found> read(LogText text, int index) {
        Matcher released = RELEASED.matcher(text.text(index));
        if (released.matches()) {
            SplatLock lock = new SplatLock("", "<RELEASED>", "", Optional.empty(), List.of());
            return Optional.of(new Found(numberAt(text, index), lock, index + 1));
        }
        if (!startsAt(text, index)) {
            return Optional.empty();
        }
        LogText.Whole whole = text.whole(LOCK, index);
        boolean placed = whole.next() > index && !swallowed(text, index, whole.next());
        if (!placed) {
            whole = text.whole(BARE, index);
            if (whole.next() == index || swallowed(text, index, whole.next()) || text.isLast(whole.next() - 1)) {
                return Optional.empty();
            }
        }
        Matcher matcher = whole.matcher();
        String at = placed ? matcher.group("at").strip() : "";
        if (placed && text.isLast(whole.next() - 1)) {
            refuseCut(text, whole.next() - 1, at);
        }
        return Optional.of(new Found(numberAt(text, index), lock(matcher, at), whole.next()));
    }

    /* A name is greedy: a joined text must not reach over the next numbered lock. */
    private static boolean swallowed(LogText text, int index, int next) {
        for (int line = index + 1; line < next; line++) {
            if (numberAt(text, line) >= 0 || SplatKind.ofTitle(text.text(line)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static void refuseCut(LogText text, int index, String at) {
        boolean open = OPEN_OFFSET.matcher(at).matches();
        boolean bare = !at.contains("+0x") && !at.contains(":") && text.isCutLine(index);
        if (open || bare) {
            throw text.problem(index, "splat cut: the input ends in the place of a lock: \"at: " + at + "\"");
        }
    }

    private static SplatLock lock(Matcher matcher, String at) {
        String address = matcher.group("address");
        String outer = matcher.group("outer");
        Optional<WaitDigits> wait = outer == null
                ? Optional.empty()
                : Optional.of(new WaitDigits(Integer.parseInt(outer), Integer.parseInt(matcher.group("inner"))));
        return new SplatLock(
                address == null ? "" : address, matcher.group("name"), matcher.group("usage"), wait, places(at));
    }

    /** Splits {@code f+0x1/0x2} and takes an address such as {@code [<ffffffff81000000>]} off. */
    static List<String> places(String at) {
        List<String> places = new ArrayList<>();
        for (String part : at.split(", *at: *", -1)) {
            String place = part.replaceAll("^(?:\\[<[0-9a-f]+>\\] ?)+", "").strip();
            if (!place.isEmpty()) {
                places.add(place);
            }
        }
        return places;
    }
}
