package org.nowait.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.config.Era;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.tla.TlaBool;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;
import org.nowait.tlc.manifest.ModelConfig;

/** The specification's tables of builds and designs are the Java machine's. */
@ExtendWith(SharedSpecification.class)
final class TablesTest {

    private static List<TlaRecord> evaluate(Specification specification, String expression) {
        ModelConfig any = specification.configs().stream()
                .filter(config -> config.module().equals("MCZoneClient"))
                .findFirst()
                .orElseThrow();
        TlaValue value =
                specification.tlc().evaluate(any.model(), List.of(expression)).get(0);
        return ((TlaSet) value).elements().stream().map(TlaRecord.class::cast).toList();
    }

    private static String text(TlaValue value) {
        return ((TlaString) value).string();
    }

    /** A record's fields, each as text. */
    private static Map<String, String> row(TlaRecord record) {
        Map<String, String> row = new HashMap<>();
        record.fields().forEach((name, value) -> row.put(name, word(value)));
        return row;
    }

    private static String word(TlaValue value) {
        if (value instanceof TlaSet set) {
            return set.elements().stream().map(TablesTest::text).sorted().collect(Collectors.joining(" "));
        }
        return value instanceof TlaBool bool ? String.valueOf(bool.value()) : text(value);
    }

    private static Map<String, String> row(Design design) {
        Map<String, String> row = new HashMap<>();
        row.put("id", design.id());
        row.put("allocators", sorted(design.eras().stream().map(Era::release).collect(Collectors.toSet())));
        row.put("words", sorted(design.gfp()));
        row.put("call", design.call().text());
        row.put("bails", design.bailOut().text());
        row.put("bailsAbove", String.valueOf(design.bailsAbove()));
        row.put("warns", String.valueOf(design.warns()));
        row.put("rawZone", String.valueOf(design.rawZoneLock()));
        row.put("tryFirst", String.valueOf(design.triesFirst()));
        row.put("rcuwait", String.valueOf(design.rcuwait()));
        row.put("annotated", String.valueOf(design.annotated()));
        row.put("forgives", String.valueOf(design.forgives()));
        row.put("nmiTest", String.valueOf(design.minds()));
        return row;
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    private static Map<String, String> row(Build build) {
        Map<String, String> row = new HashMap<>();
        row.put("name", build.name());
        row.put("preempt", build.preempt().name());
        row.put("rt", String.valueOf(build.preemptRt()));
        row.put("smp", String.valueOf(build.smp()));
        row.put("era", build.era().release());
        row.put("rtTree", String.valueOf(build.rtTree()));
        row.put("proveLocking", String.valueOf(build.proveLocking()));
        row.put("rawNesting", String.valueOf(build.rawNesting()));
        row.put("atomicSleep", String.valueOf(build.atomicSleep()));
        row.put("preemptCount", String.valueOf(build.preemptCount()));
        row.put("preemptRcu", String.valueOf(build.preemptRcu()));
        row.put("debugSpinlock", String.valueOf(build.debugSpinlock()));
        row.put("debugRtMutexes", String.valueOf(build.debugRtMutexes()));
        row.put("queuedRwlocks", String.valueOf(build.queuedRwlocks()));
        row.put("spinlocksVanish", String.valueOf(build.spinlocksVanish()));
        row.put("needsBhLock", String.valueOf(build.needsBhLock()));
        row.put("earlyExit", String.valueOf(build.waitCheckEndsEarly()));
        row.put("waitOverride", String.valueOf(build.waitOverride()));
        row.put("countedIrqs", String.valueOf(build.countedInterrupts()));
        row.put("pcp", build.pcpProtection().text());
        return row;
    }

    @Test
    void designsAreThoseOfTheSpecification(Specification specification) {
        assertThat(Designs.all().stream().map(TablesTest::row))
                .containsExactlyInAnyOrderElementsOf(evaluate(specification, "DesignSet").stream()
                        .map(TablesTest::row)
                        .toList());
    }

    @Test
    void buildsAreThoseOfTheSpecification(Specification specification) {
        assertThat(Builds.all().stream().map(TablesTest::row))
                .containsExactlyInAnyOrderElementsOf(evaluate(specification, "BuildSet").stream()
                        .map(TablesTest::row)
                        .toList());
    }
}
