package org.nowait.litmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nowait.litmus.syntax.LitmusSyntaxException;
import org.nowait.litmus.syntax.SourceText;

/** Everything that a file may not say, and the message for it. */
final class LitmusErrorsTest {

    private static final String GOOD = """
            GFP t

            (*
             * Result: Never
             * Result[RT, DEBUG]: Always
             * Rule: 16
             *)

            {
            	b.class = a;
            	m = LOCKDEP_MAP(LD_WAIT_SPIN);
            }

            P0(spinlock_t *a, spinlock_t *b, struct lockdep_map *m) __task __cpu(0)
            {
            	unsigned long flags;
            	int r0;

            	spin_lock_irqsave(a, flags);
            	spin_unlock_irqrestore(a, flags);
            	r0 = spin_trylock(&b);
            	if (r0) {
            		spin_unlock(b);
            	}
            }

            P1(struct semaphore *s) __hardirq __on(0) __after(0)
            {
            	if (!down_trylock(s))
            		up(s);
            }

            locations [0:r0; flags]
            filter (config:SMP=y)
            exists (0:r0=1 /\\ ~INVALID_WAIT)
            """;

    @Test
    void acceptsTheWholeLanguage() {
        LitmusTest test = LitmusTest.of(new SourceText("t.litmus", GOOD));
        assertThat(test.scenario().processes()).hasSize(2);
        assertThat(test.scenario().locks()).extracting("lockClass").containsExactly("a", "a", "m", "s");
        assertThat(test.condition().text()).isEqualTo("exists (0:r0=1 /\\ ~INVALID_WAIT)");
        assertThat(test.hash()).hasSize(32);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GFP t|GFP u|1:5|the test has the name of its file, t: u",
                "GFP t|LKMM t|1:1|the first line is \"GFP\" and the name of the test",
                "Result: Never|Result: Nevr|4:11|unknown result: Nevr (did you mean Never?)",
                "Result: Never|Resutl: Never|4:4|unknown key of a header line: Resutl (did you mean Result?)",
                "RT, DEBUG|RT, DBUG|5:15|unknown tag: DBUG (did you mean DEBUG?)",
                "Rule: 16|Rule: x|6:10|a rule is a number of domain rules: x",
                "Rule: 16|Rule:|6:4|a Rule line has the numbers of domain rules",
                "Rule: 16|Claim:|6:4|a Claim line has the numbers of claims",
                "Rule: 16|Claim: C16, D2|6:16|a claim is C, two digits and perhaps a letter: D2",
                "b.class|b.klass|10:2|unknown field: klass (did you mean class?)",
                "= a;|= c;|10:12|unknown shared object: c",
                "LOCKDEP_MAP|LOCKDEP_MAB|11:6|unknown kind of map: LOCKDEP_MAB (did you mean LOCKDEP_MAP?)",
                "LD_WAIT_SPIN|LD_WAIT_SPN|11:6|unknown wait type: LD_WAIT_SPN (did you mean LD_WAIT_SPIN?)",
                "spinlock_t *a|spinlok_t *a|14:4|unknown type: spinlok_t (did you mean spinlock_t?)",
                "__task|__tsk|14:57|unknown attribute: __tsk (did you mean __task?)",
                "__cpu(0)|__cpu(2)|14:64|a CPU is 0 or 1: __cpu(2)",
                "__on(0)|__softirq|27:35|a process has one kind of context and one CPU: __softirq",
                " __on(0)||27:1|an interrupt says where it comes, with __on(process) or __cpu(number): P1",
                "__after(0)|__after(1)|27:43|__after names an earlier process: __after(1)",
                "spin_trylock(|spin_tryloc(|21:7|unknown kernel function: spin_tryloc (did you mean spin_trylock?)",
                "spin_lock_irqsave(a, flags)|spin_lock_irqsave(a)|19:2|spin_lock_irqsave() takes 2 arguments, not 1",
                "spin_trylock(&b)|mutex_trylock(&b)|21:22|mutex_trylock() takes a struct mutex, and b is a spinlock_t",
                "spin_lock_irqsave(a, flags)|spin_lock(a)|20:28|this flags variable may be restored before it is saved:"
                        + " flags",
                "r0 = spin_trylock|spin_trylock|22:6|this register may be read before it is set: r0",
                "r0 = spin_trylock|r1 = spin_trylock|21:2|unknown register (declared as int): r1 (did you mean r0?)",
                "up(s)|up(q)|30:6|unknown parameter of P1: q",
                "config:SMP=y|config:SNP=y|34:16|unknown option: SNP (did you mean SMP?)",
                "config:SMP=y|INVALID_WAIT|34:9|a filter is about the build: config:OPTION=y or kernel=7.3",
                "config:SMP=y|kernel=7.4|34:9|unknown kernel (one of 5.9, 6.1, 7.3): 7.4 (did you mean 7.3?)",
                "0:r0=1|0:r9=1|35:9|unknown register that P0 sets: r9 (did you mean r0?)",
                "0:r0=1|2:r0=1|35:9|there is no process P2",
                "0:r0=1|0:r0=2|35:14|expected 0, 1, page or NULL, which are all a register can hold, found '2'",
                "~INVALID_WAIT|~INVALID_WIAT|35:20|unknown flag: INVALID_WIAT (did you mean INVALID_WAIT?)",
                "exists|exist|35:1|unknown word where a condition stands: exist (did you mean exists?)",
                "P1(|P2(|27:1|processes are numbered from 0 without gaps, this is P1: P2",
                "P1(|` P1(`|27:2|a process starts in column 1: P1"
            })
    void namesThePlaceAndTheNearestName(String good, String bad, String place, String problem) {
        String text = GOOD.replace(good, bad == null ? "" : bad);
        assertThat(text).isNotEqualTo(GOOD);
        LitmusSyntaxException error = catchThrowableOfType(
                LitmusSyntaxException.class, () -> LitmusTest.of(new SourceText("t.litmus", text)));
        assertThat(error).as(bad).isNotNull();
        assertThat(error.problem()).isEqualTo(problem);
        assertThat(error.line() + ":" + error.column()).as(problem).isEqualTo(place);
    }

    @Test
    void showsTheLineWithCarets() {
        LitmusSyntaxException error = catchThrowableOfType(
                LitmusSyntaxException.class,
                () -> LitmusTest.of(new SourceText("t.litmus", GOOD.replace("up(s)", "upp(s)"))));
        assertThat(error)
                .hasMessage(
                        "t.litmus:30:3: unknown kernel function: upp (did you mean up?)\n" + "\t\tupp(s);\n\t\t^~~");
    }

    @Test
    void refusesResultLinesThatDisagree() {
        String text = GOOD.replace(" * Rule: 16", " * Result[RT, 7.3]: Never");
        assertThat(catchThrowableOfType(
                        LitmusSyntaxException.class, () -> LitmusTest.of(new SourceText("t.litmus", text))))
                .hasMessageContaining("on RT-7.3-DEBUG this line and an equally specific one before it disagree");
    }
}
