package org.nowait.litmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nowait.litmus.syntax.LitmusSyntaxException;
import org.nowait.litmus.syntax.SourceText;

/** Everything that a file may not say of memory, and the message for it. */
final class MemoryErrorsTest {

    private static final String GOOD = """
            GFP t

            (*
             * Result: Maybe
             * Result[rt-safe-any, PREEMPT_RT]: Never
             *)

            {
            	pcp=1; slab=1; free=1; cache=1; min=0; low=1; high=2;
            	boost=1; kswapd=awake;
            }

            P0(spinlock_t *zone_lock, raw_spinlock_t *p1_pi_lock)
            {
            	struct page *r0, *r1;
            	unsigned long r2, flags;
            	void *r3;
            	int r4;

            	r4 = spin_trylock(zone_lock);
            	r0 = alloc_page(GFP_RT_SAFE | __GFP_ZERO);
            	r1 = alloc_pages(GFP_KERNEL, 1);
            	r2 = __get_free_pages(0, 2);
            	if (r0)
            		__free_page(r0);
            	__free_pages(r1, 1);
            	free_pages(r2, 2);
            	local_irq_save(flags);
            	local_irq_restore(flags);
            	r3 = kmalloc(64, GFP_ATOMIC);
            	kfree(r3);
            	alloc_pages_nolock(__GFP_ACCOUNT, 0);
            }

            P1(raw_spinlock_t *rq_lock) __task
            {
            	if (!__get_free_page(GFP_NOWAIT)) {
            		raw_spin_lock(rq_lock);
            		raw_spin_unlock(rq_lock);
            	}
            }

            exists (0:r0=page /\\ 0:r3=NULL /\\ 0:r4=1 /\\ ~KSWAPD_WOKEN)
            """;

    private static LitmusTest test(String text) {
        return LitmusTest.of(new SourceText("t.litmus", text));
    }

    @Test
    void acceptsTheWholeLanguage() {
        LitmusTest test = test(GOOD);
        assertThat(test.hasMemory()).isTrue();
        assertThat(test.pages()).containsExactlyInAnyOrder("0:r0", "0:r1", "0:r2", "0:r3");
        assertThat(test.condition().text()).contains("0:r3=NULL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rt-safe-any,|rt-safe-ani,|5:11|unknown tag: rt-safe-ani (did you mean rt-safe-any?)",
                "pcp=1|pcb=1|9:2|unknown name in the init block: pcb (did you mean pcp?)",
                "pcp=1|pcp=3|9:6|pcp is a number from 0 to 2: 3",
                "slab=1|slab=2|9:14|slab is a number from 0 to 1: 2",
                "free=1|free=2|10:18|there are 4 pages, and free=2 with pcp=1 on 2 CPUs and cache=1 are 5",
                "free=1|free=5|9:22|free is a number from 0 to 4: 5",
                "min=0|min=2|10:18|watermarks grow: min=2 low=1 high=2",
                "min=0|low=0|9:41|the init block says this once: low",
                "kswapd=awake|kswapd=awoke|10:18|unknown state of kswapd: awoke (did you mean awake?)",
                "spinlock_t *zone_lock|struct mutex *zone_lock|13:4|zone_lock is the allocator's, a spinlock_t, not a"
                        + " struct mutex",
                "*p1_pi_lock|*p2_pi_lock|13:43|there is no such process: p2_pi_lock",
                "boost=1|zone_lock.class = p1_pi_lock|10:2|two locks of one type that lockdep knows can share a class:"
                        + " spinlock_t, raw_spinlock_t",
                "boost=1|zone_lock.class = zone_lock|10:2|the allocator's locks have classes of their own: zone_lock",
                "struct page *r0|struct pgae *r0|15:9|unknown struct of a variable: pgae (did you mean page?)",
                "struct page *r0, *r1|struct page *r0, r1|15:19|expected '*' before the name: a struct page * is a"
                        + " pointer, found 'r1'",
                "GFP_RT_SAFE |GFP_RT_SAVE |21:18|unknown word of a gfp mask: GFP_RT_SAVE (did you mean GFP_RT_SAFE?)",
                "__GFP_ZERO|__GFP_ZEROS|21:32|unknown word of a gfp mask: __GFP_ZEROS (did you mean __GFP_ZERO?)",
                "__GFP_ZERO|GFP_RT_NOWAIT|21:32|a mask has a word once: GFP_RT_NOWAIT",
                "(__GFP_ACCOUNT, 0|(GFP_KERNEL, 0|32:21|alloc_pages_nolock() takes 0 or __GFP_ACCOUNT: GFP_KERNEL",
                "r1 = alloc_pages|r0 = alloc_pages|22:2|a register gets a page by one call only: r0",
                "r1 = alloc_pages|r4 = alloc_pages|22:2|no register (declared as struct page * or void *): r4 is"
                        + " declared as int",
                "r1 = alloc_pages|r2 = alloc_pages|22:2|no register (declared as struct page * or void *): r2 is"
                        + " declared as unsigned long",
                "r1 = alloc_pages|r9 = alloc_pages|22:2|unknown register (declared as struct page * or void *): r9 (did"
                        + " you mean r0?)",
                "r4 = spin|r0 = spin|20:2|no register (declared as int): r0 is declared as struct page *",
                "GFP_KERNEL, 1|GFP_KERNEL, 3|22:31|an order is a number from 0 to 2: 3",
                "GFP_KERNEL, 1|GFP_KERNEL, r4|22:31|this argument is a number: r4",
                "GFP_KERNEL, 1|GFP_KERNEL|22:7|alloc_pages() takes 2 arguments, not 1",
                "GFP_KERNEL, 1|&GFP_KERNEL, 1, 1|22:7|alloc_pages() takes 2 arguments, not 3",
                "__free_page(r0)|r4 = __free_page(r0)|25:3|__free_page() returns nothing that a register can hold",
                "__free_page(r0)|__fre_page(r0)|25:3|unknown kernel function: __fre_page (did you mean __free_page?)",
                "kfree(r3)|kfree(r4)|31:8|no register (declared as struct page * or void *): r4 is declared as int",
                "kfree(r3)|kfree(r2)|31:8|no register (declared as struct page * or void *): r2 is declared as unsigned"
                        + " long",
                "r1 = alloc_pages|alloc_pages|26:15|no call before this one gets a page into the register: r1",
                "r1 = alloc_pages|if (r4) r1 = alloc_pages|26:15|this register may be freed before it is set: r1",
                "local_irq_save(flags)|local_irq_save(r2)|28:17|this variable holds an address, so it keeps no flags:"
                        + " r2",
                "r3 = kmalloc|flags = kmalloc|30:2|no register (declared as struct page * or void *): flags is declared"
                        + " as unsigned long",
                "kmalloc(64|kmalloc(size|30:15|this argument is a number: size",
                "spin_trylock(zone_lock)|raw_spin_trylock(zone_lock)|20:24|raw_spin_trylock() takes a raw_spinlock_t, and"
                        + " zone_lock is a spinlock_t",
                "0:r0=page|0:r0=1|43:9|a register with a page is page or NULL: r0",
                "0:r4=1|0:r4=page|43:35|a register with a number is 0 or 1: r4",
                "KSWAPD_WOKEN|KSWAPD_WOKE|43:46|unknown flag: KSWAPD_WOKE (did you mean KSWAPD_WOKEN?)",
            })
    void namesThePlaceAndTheNearestName(String good, String bad, String place, String problem) {
        refuses(GOOD, good, bad, place, problem);
    }

    private static void refuses(String from, String good, String bad, String place, String problem) {
        String text = from.replace(good, bad == null ? "" : bad);
        assertThat(text).as(good).isNotEqualTo(from);
        LitmusSyntaxException error = catchThrowableOfType(LitmusSyntaxException.class, () -> test(text));
        assertThat(error).as(bad).isNotNull();
        assertThat(error.problem()).isEqualTo(problem);
        assertThat(error.line() + ":" + error.column()).as(problem).isEqualTo(place);
    }

    @Test
    void refusesTwoResultLinesThatDisagreeForAPair() {
        refuses(
                GOOD,
                " *)",
                " * Result[rt-safe-any, DEBUG]: Always\n *)",
                "6:4",
                "on RT-5.9-DEBUG/rt-safe-any this line and an equally specific one before it disagree: Always, Never");
    }

    @Test
    void refusesProposalsThatTheTestDoesNotRunWith() {
        refuses(
                GOOD.replace("GFP_RT_SAFE | ", ""),
                "exists",
                "exists ",
                "5:11",
                "the test does not run with this proposal; name it in a Proposal line: rt-safe-any");
        refuses(GOOD, " *)", " * Proposal: mainlin\n *)", "6:14", "unknown proposal: mainlin (did you mean mainline?)");
        refuses(GOOD, " *)", " * Proposal:\n *)", "6:4", "a Proposal line names proposals, or all");
    }

    @Test
    void refusesProposalsWithoutMemory() {
        refuses(
                "GFP t\n\n(*\n * Proposal: all\n *)\n\n{}\n\nP0() { }\n\nexists (WARN)\n",
                "all",
                "annotate",
                "4:14",
                "no proposal changes a test without memory: annotate");
    }

    @Test
    void refusesMemoryOnTheSecondCpuAlone() {
        refuses(
                "GFP t\n\n{}\n\nP0() __cpu(0) { alloc_page(0); }\n\nexists (WARN)\n",
                "__cpu(0)",
                "__cpu(1)",
                "5:1",
                "a test with memory that uses CPU 1 uses CPU 0 too");
    }
}
