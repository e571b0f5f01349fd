package org.nowait.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.kernel.machine.LockSpec;
import org.nowait.kernel.machine.MemorySpec;
import org.nowait.kernel.machine.Operation;
import org.nowait.litmus.syntax.Expectation;
import org.nowait.litmus.syntax.SourceText;

/** What a test with memory is to the machine, and where it runs. */
final class MemoryCompilerTest {

    private static LitmusTest test(String header, String init, String parameters, String body) {
        return LitmusTest.of(new SourceText(
                "t.litmus",
                "GFP t\n\n(*\n" + header + " *)\n\n{ " + init + " }\n\nP0(" + parameters
                        + ")\n{\n\tstruct page *r0;\n\tunsigned long f;\n\n" + body + "\n}\n\nexists (WARN)\n"));
    }

    private static List<String> program(String body) {
        return test("", "", "", body).scenario().processes().get(0).program().stream()
                .map(Operation::toString)
                .toList();
    }

    @Test
    void callsBecomeThoseOfTheMachine() {
        assertThat(program("r0 = alloc_page(GFP_RT_NOWAIT | __GFP_ZERO); __free_page(r0); __get_free_pages(0, 2);"))
                .containsExactly(
                        "r0 = alloc_page(GFP_RT_SAFE | __GFP_ZERO)",
                        "__free_page(r0)",
                        "drop.0 = __get_free_pages(0, 2)");
        assertThat(program("f = __get_free_page(GFP_ATOMIC); free_page(f); r0 = kmalloc(8, GFP_KERNEL); kfree(r0);"))
                .containsExactly(
                        "f = __get_free_page(GFP_ATOMIC)", "free_page(f)", "r0 = kmalloc(GFP_KERNEL)", "kfree(r0)");
        assertThat(program("r0 = alloc_pages_nolock(__GFP_ACCOUNT, 1); free_pages_nolock(r0, 1);"))
                .containsExactly("r0 = alloc_pages_nolock(__GFP_ACCOUNT, 1)", "free_pages_nolock(r0, 1)");
    }

    @Test
    void questionsAboutCallsHaveRegistersOfTheirOwn() {
        Operation choice = test("", "", "", "if (!alloc_page(0)) might_sleep();")
                .scenario()
                .processes()
                .get(0)
                .program()
                .get(1);
        assertThat(choice).isInstanceOfSatisfying(Operation.If.class, branch -> {
            assertThat(branch.register()).isEqualTo("if.0");
            assertThat(branch.then()).isEmpty();
            assertThat(branch.otherwise()).hasSize(1);
        });
    }

    @Test
    void memoryIsTheWorstCaseUnlessAFileSaysMore() {
        assertThat(test("", "", "", "alloc_page(0);").scenario().memory()).isEqualTo(MemorySpec.of(4, 0, false, 0));
        assertThat(test("", "pcp=1; slab=1; cache=2;", "", "").scenario().memory())
                .isEqualTo(MemorySpec.of(1, 1, true, 2));
        assertThat(test("", "free=2; low=1;", "", "").scenario().memory())
                .isEqualTo(MemorySpec.of(2, 0, false, 0).withMarks(0, 1, 1));
        assertThat(test("", "", "", "might_sleep();").scenario().memory()).isEqualTo(MemorySpec.NONE);
    }

    @Test
    void theAllocatorsLocksAreTheMachinesOwnOnlyWithMemory() {
        LitmusTest bound = test("", "", "spinlock_t *zone_lock", "spin_lock(zone_lock); alloc_page(0);");
        assertThat(bound.scenario().locks()).containsExactly(LockSpec.of("zone.lock", LockType.SPINLOCK, "zone->lock"));
        assertThat(bound.scenario().processes().get(0).program().get(0)).hasToString("spin_lock(zone.lock)");
        LitmusTest plain = test("", "", "struct mutex *zone_lock", "mutex_lock(zone_lock);");
        assertThat(plain.scenario().locks()).containsExactly(LockSpec.of("zone_lock", LockType.MUTEX));
    }

    private static List<String> designs(LitmusTest test) {
        return test.designs().stream().map(Design::id).toList();
    }

    @Test
    void proposalsAreThoseOfTheMaskOrOfTheHeader() {
        assertThat(test("", "", "", "alloc_page(GFP_RT_SAFE);").designs()).isEqualTo(Designs.all());
        assertThat(test("", "", "", "if (alloc_page(__GFP_NO_LOCKS)) might_sleep();")
                        .designs())
                .isEqualTo(Designs.all());
        assertThat(designs(test("", "", "", "alloc_page(GFP_ATOMIC);"))).containsExactly("mainline");
        assertThat(designs(test(" * Proposal: annotate, mainline\n", "", "", "alloc_page(GFP_RT_SAFE);")))
                .containsExactly("mainline", "annotate");
        assertThat(test(" * Proposal: all\n", "", "", "alloc_page(0);").designs())
                .isEqualTo(Designs.all());
    }

    @Test
    void theLineWithTheMostTagsWinsForAPair() {
        LitmusTest test = test("""
                         * Result: Always
                         * Result[rt-safe-rt]: Sometimes
                         * Result[rt-safe-rt, PREEMPT_RT]: Never
                         * Result[!mainline, !rt-safe-rt]: Maybe
                        """, "", "", "alloc_page(GFP_RT_SAFE);");
        Build rt = Builds.byName("RT-5.9");
        Build full = Builds.byName("FULL-5.9");
        Design guarded = Designs.byName("rt-safe-rt");
        assertThat(test.expectation(rt)).contains(Expectation.ALWAYS);
        assertThat(test.expectation(full, guarded)).contains(Expectation.SOMETIMES);
        assertThat(test.expectation(rt, guarded)).contains(Expectation.NEVER);
        assertThat(test.expectation(rt, Designs.byName("annotate"))).contains(Expectation.MAYBE);
    }

    @Test
    void pairsWithoutAFunctionOrABitAreSkipped() {
        Build old = Builds.byName("RT-5.9");
        Build today = Builds.byName("RT-7.3");
        LitmusTest nolock = test("", "", "", "alloc_pages_nolock(0, 0);");
        assertThat(nolock.skipReason(old, Designs.MAINLINE)).contains("no alloc_pages_nolock() there");
        assertThat(nolock.skipReason(today, Designs.MAINLINE)).isEmpty();
        LitmusTest flag = test("", "", "", "alloc_page(__GFP_NO_LOCKS);");
        assertThat(flag.skipReason(old, Designs.MAINLINE)).contains("no __GFP_NO_LOCKS there");
        assertThat(flag.skipReason(old, Designs.byName("no-locks-flag"))).isEmpty();
        LitmusTest atomic = test("", "", "", "alloc_page(__GFP_ATOMIC);");
        assertThat(atomic.skipReason(today, Designs.MAINLINE)).contains("no __GFP_ATOMIC there");
        assertThat(atomic.skipReason(old, Designs.MAINLINE)).isEmpty();
    }

    @Test
    void locksAloneRunOnMainlineAndOnceForAnAllocator() {
        LitmusTest locks = test("", "", "", "might_sleep();");
        assertThat(locks.skipReason(Builds.byName("RT-5.9-TREE"), Designs.MAINLINE))
                .contains("no memory");
        assertThat(locks.skipReason(Builds.byName("RT-5.9"), Designs.byName("annotate")))
                .contains("no memory");
        assertThat(locks.skipReason(Builds.byName("NONE-5.9-COUNT"), Designs.MAINLINE))
                .isEmpty();
    }
}
