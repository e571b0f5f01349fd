package org.nowait.kernel.mm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nowait.kernel.config.Era;

/**
 * A request's mask. Models {@code gfp_t} with the bits of a release.
 *
 * @param era the release
 * @param bits the mask
 */
public record GfpFlags(Era era, int bits) {

    private static final int RECLAIM = GfpFlag.DIRECT_RECLAIM.bit() | GfpFlag.KSWAPD_RECLAIM.bit();

    /** Checks that the release has every bit. */
    public GfpFlags {
        int known = 0;
        for (GfpFlag flag : GfpFlag.values()) {
            known |= flag.existsIn(era) ? flag.bit() : 0;
        }
        if ((bits & ~known) != 0) {
            throw new IllegalArgumentException(
                    "a mask has bits of its release: bits=0x" + Integer.toHexString(bits) + " era=" + era.release());
        }
    }

    /** {@return the compositions with their masks, larger ones first, as reports look for them} */
    private static Map<String, Integer> compositions(Era era) {
        int io = GfpFlag.IO.bit();
        int fs = GfpFlag.FS.bit();
        int kswapd = GfpFlag.KSWAPD_RECLAIM.bit();
        int atomic = GfpFlag.ATOMIC.existsIn(era) ? GfpFlag.ATOMIC.bit() : 0;
        Map<String, Integer> masks = new LinkedHashMap<>();
        masks.put("GFP_USER", RECLAIM | io | fs | GfpFlag.HARDWALL.bit());
        masks.put("GFP_KERNEL_ACCOUNT", RECLAIM | io | fs | GfpFlag.ACCOUNT.bit());
        masks.put("GFP_KERNEL", RECLAIM | io | fs);
        masks.put("GFP_NOFS", RECLAIM | io);
        masks.put("GFP_ATOMIC", GfpFlag.HIGH.bit() | atomic | kswapd);
        masks.put("GFP_NOIO", RECLAIM);
        masks.put("GFP_NOWAIT", kswapd | (era == Era.V7_3 ? GfpFlag.NOWARN.bit() : 0));
        return masks;
    }

    /* Names that are read but not written. */
    private static Map<String, Integer> aliases(Era era) {
        Map<String, Integer> masks = new LinkedHashMap<>();
        masks.put("__GFP_RECLAIM", RECLAIM);
        if (era == Era.V5_9) {
            masks.put("GFP_RT_SAFE", 0);
            masks.put("GFP_RT_NOWAIT", 0);
        }
        return masks;
    }

    private static Map<String, Integer> masks(Era era) {
        Map<String, Integer> masks = compositions(era);
        masks.putAll(aliases(era));
        for (GfpFlag flag : GfpFlag.values()) {
            if (flag.existsIn(era)) {
                masks.put(flag.text(), flag.bit());
            }
        }
        return masks;
    }

    /** {@return every name that the release, or a proposal for it, has: compositions and flags} */
    public static List<String> names(Era era) {
        return List.copyOf(masks(era).keySet());
    }

    /** {@return the mask of the flags} */
    public static GfpFlags of(Era era, GfpFlag... flags) {
        int bits = 0;
        for (GfpFlag flag : flags) {
            bits |= flag.bit();
        }
        return new GfpFlags(era, bits);
    }

    /**
     * Reads a mask as C code writes it.
     *
     * @param era the release
     * @param text names or 0, joined by {@code |}
     * @return the mask
     * @throws IllegalArgumentException if a name is none of {@link #names}
     */
    public static GfpFlags parse(Era era, String text) {
        Map<String, Integer> masks = masks(era);
        int bits = 0;
        for (String part : text.split("\\|", -1)) {
            String name = part.strip();
            Integer mask = name.equals("0") ? Integer.valueOf(0) : masks.get(name);
            if (mask == null) {
                throw new IllegalArgumentException(
                        "a flag exists in its release: flag=" + name + " era=" + era.release());
            }
            bits |= mask;
        }
        return new GfpFlags(era, bits);
    }

    /** {@return whether the mask has the flag; a flag that the release lacks is never set} */
    public boolean has(GfpFlag flag) {
        return flag.existsIn(era) && (bits & flag.bit()) != 0;
    }

    /** {@return the mask with the flag} */
    public GfpFlags with(GfpFlag flag) {
        return new GfpFlags(era, bits | flag.bit());
    }

    /** {@return the mask without the flag} */
    public GfpFlags without(GfpFlag flag) {
        return flag.existsIn(era) ? new GfpFlags(era, bits & ~flag.bit()) : this;
    }

    /** {@return the flags that are set, in the order of their bits} */
    public List<GfpFlag> flags() {
        List<GfpFlag> flags = new ArrayList<>();
        for (GfpFlag flag : GfpFlag.values()) {
            if (has(flag)) {
                flags.add(flag);
            }
        }
        return flags;
    }

    /** {@return {@code gfpflags_allow_blocking()}: the caller may sleep} */
    public boolean allowsBlocking() {
        return has(GfpFlag.DIRECT_RECLAIM);
    }

    /** {@return {@code gfpflags_allow_spinning()}: any reclaim bit, so the caller may wait for a spinlock} */
    public boolean allowsSpinning() {
        return (bits & RECLAIM) != 0;
    }

    /** {@return whether the slow path wakes kswapd} */
    public boolean wakesKswapd() {
        return has(GfpFlag.KSWAPD_RECLAIM);
    }

    /** {@return the mask as C code writes it: the first composition that fits, then what is left of the flags} */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        int left = bits;
        for (Map.Entry<String, Integer> composition : compositions(era).entrySet()) {
            int mask = composition.getValue();
            if (parts.isEmpty() && (bits & mask) == mask) {
                parts.add(composition.getKey());
                left &= ~mask;
            }
        }
        for (GfpFlag flag : flags()) {
            if ((left & flag.bit()) != 0) {
                parts.add(flag.text());
            }
        }
        return parts.isEmpty() ? "0" : String.join(" | ", parts);
    }
}
