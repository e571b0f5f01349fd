package org.nowait.kernel.mm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nowait.kernel.config.Era;

final class GfpFlagsTest {

    private static GfpFlags old(String text) {
        return GfpFlags.parse(Era.V5_9, text);
    }

    private static GfpFlags today(String text) {
        return GfpFlags.parse(Era.V7_3, text);
    }

    @Test
    void compositionsHaveTheMasksOfTheirRelease() {
        assertThat(old("GFP_KERNEL").bits()).isEqualTo(0xcc0);
        assertThat(old("GFP_ATOMIC").bits()).isEqualTo(0xa20);
        assertThat(today("GFP_ATOMIC").bits()).isEqualTo(0x820);
        assertThat(old("GFP_NOWAIT").bits()).isEqualTo(0x800);
        assertThat(today("GFP_NOWAIT").bits()).isEqualTo(0x2800);
        assertThat(today("GFP_NOIO").bits()).isEqualTo(0xc00);
        assertThat(today("GFP_NOFS").bits()).isEqualTo(0xc40);
        assertThat(old("__GFP_NO_LOCKS").bits()).isEqualTo(0x800000);
        assertThat(old("GFP_RT_SAFE").bits()).isZero();
    }

    @Test
    void reclaimBitsSayWhatTheCallerAllows() {
        assertThat(today("GFP_KERNEL").allowsBlocking()).isTrue();
        assertThat(today("GFP_ATOMIC").allowsBlocking()).isFalse();
        assertThat(today("GFP_ATOMIC").allowsSpinning()).isTrue();
        assertThat(today("__GFP_HIGH | __GFP_NOWARN").allowsSpinning()).isFalse();
        assertThat(today("__GFP_DIRECT_RECLAIM").allowsSpinning()).isTrue();
        assertThat(today("__GFP_DIRECT_RECLAIM").wakesKswapd()).isFalse();
        assertThat(old("0").wakesKswapd()).isFalse();
    }

    @Test
    void aMaskIsWrittenAsTheKernelWritesIt() {
        assertThat(today("__GFP_ZERO | GFP_ATOMIC")).hasToString("GFP_ATOMIC | __GFP_ZERO");
        assertThat(today("__GFP_RECLAIM|__GFP_IO|__GFP_FS")).hasToString("GFP_KERNEL");
        assertThat(today("GFP_KERNEL | __GFP_HARDWALL")).hasToString("GFP_USER");
        assertThat(old("GFP_RT_NOWAIT")).hasToString("0");
        assertThat(today("__GFP_KSWAPD_RECLAIM")).hasToString("__GFP_KSWAPD_RECLAIM");
    }

    @Test
    void everyNameIsReadAndWrittenBack() {
        for (Era era : Era.values()) {
            for (String name : GfpFlags.names(era)) {
                GfpFlags mask = GfpFlags.parse(era, name);
                assertThat(GfpFlags.parse(era, mask.toString())).isEqualTo(mask);
            }
        }
    }

    @Test
    void rejectsWhatTheReleaseLacks() {
        assertThatThrownBy(() -> today("__GFP_ATOMIC"))
                .hasMessage("a flag exists in its release: flag=__GFP_ATOMIC era=7.3");
        assertThatThrownBy(() -> today("GFP_RT_SAFE")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> old("GFP_KERNEL |")).hasMessage("a flag exists in its release: flag= era=5.9");
        assertThatThrownBy(() -> new GfpFlags(Era.V7_3, 0x200))
                .hasMessage("a mask has bits of its release: bits=0x200 era=7.3");
    }

    @Test
    void flagsAreAddedAndTaken() {
        assertThat(today("GFP_ATOMIC").without(GfpFlag.KSWAPD_RECLAIM)).hasToString("__GFP_HIGH");
        assertThat(today("GFP_ATOMIC").without(GfpFlag.ATOMIC)).isEqualTo(today("GFP_ATOMIC"));
        assertThat(GfpFlags.of(Era.V7_3, GfpFlag.ZERO).with(GfpFlag.COMP).flags())
                .containsExactly(GfpFlag.ZERO, GfpFlag.COMP);
    }
}
