package org.nowait;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nowait.cli.Nowait;

/** The arrows between the rooms of docs/architecture.md: a room uses the rooms named for it and no other. */
final class ArchitectureTest {

    /* From the place of the main classes: a build directory of another name hides tests from ArchUnit's own option. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Nowait.class.getProtectionDomain().getCodeSource().getLocation());

    private static final List<Room> HOUSE = List.of(
            new Room("tla", "TLA+ values know nothing but themselves"),
            new Room("kernel.config", "a build is the leftmost of the kernel's parts"),
            new Room("kernel.context", "contexts stand on builds, not on locks", "kernel.config"),
            new Room("kernel.lock", "locks change contexts, never the reverse", "kernel.config", "kernel.context"),
            new Room("kernel.mm", "memory is under locks", "kernel.config", "kernel.context", "kernel.lock"),
            new Room(
                    "kernel.rcu",
                    "deferred frees stand on the allocator",
                    "kernel.config",
                    "kernel.context",
                    "kernel.lock",
                    "kernel.mm"),
            new Room("kernel.machine", "the machine is the kernel's parts and never sees TLA+", "kernel"),
            new Room("graph", "a stored graph holds values, and its reader needs no TLC", "tla"),
            new Room("tlc", "TLC stays behind one room, so that another version can be given", "tla", "graph"),
            new Room("conformance", "the checker is for any specification and any class", "tla", "graph"),
            new Room(
                    "conformance.junit",
                    "the JUnit support adds only test names to the checker",
                    "conformance",
                    "tla",
                    "graph"),
            new Room(
                    "refinement",
                    "the only place where the two vocabularies meet; labels are the graph's",
                    "kernel",
                    "tla",
                    "graph",
                    "conformance"),
            new Room("explore", "the explorer stands on the machine alone, or it would be no second engine", "kernel"),
            new Room(
                    "litmus",
                    "a litmus test is compiled for both engines",
                    "kernel",
                    "tla",
                    "tlc",
                    "explore",
                    "refinement"),
            new Room("evidence", "foreign evidence is judged by the machine, not by TLC", "kernel", "litmus"),
            new Room(
                    "review",
                    "a review asks every engine and prints nothing itself",
                    "litmus",
                    "conformance",
                    "refinement",
                    "tlc",
                    "explore",
                    "kernel",
                    "tla",
                    "graph"),
            new Room(
                    "report",
                    "a report only writes what the others found",
                    "review",
                    "evidence",
                    "litmus",
                    "conformance",
                    "refinement",
                    "tlc",
                    "explore",
                    "kernel",
                    "tla",
                    "graph"),
            new Room(
                    "cli",
                    "the commands join all rooms, and no room knows a command",
                    "report",
                    "review",
                    "evidence",
                    "litmus",
                    "conformance",
                    "refinement",
                    "tlc",
                    "explore",
                    "kernel",
                    "tla",
                    "graph"));

    /** Rooms that a later version builds; each must be truly empty, so that the list cannot hide one. */
    private static final Set<String> MISSING = Set.of();

    /** A room, why it may use so little, and the rooms it may use ({@code kernel} means all of the kernel's rooms). */
    private record Room(String name, String because, Set<String> uses) {
        Room(String name, String because, String... uses) {
            this(name, because, Set.of(uses));
        }

        boolean built() {
            return CLASSES.stream().anyMatch(type -> name.equals(roomOf(type)) && !isPackageInfo(type));
        }
    }

    @TestFactory
    Stream<DynamicTest> aRoomUsesOnlyTheRoomsNamedForIt() {
        return HOUSE.stream()
                .filter(Room::built)
                .map(room -> DynamicTest.dynamicTest(
                        room.name(),
                        () -> ArchRuleDefinition.noClasses()
                                .that(liveIn(room))
                                .should()
                                .dependOnClassesThat(areRefusedTo(room))
                                .as("room " + room.name() + " uses only " + room.uses())
                                .because(room.because())
                                .allowEmptyShould(false)
                                .check(CLASSES)));
    }

    @Test
    void everyClassLivesInARoom() {
        assertThat(CLASSES.stream()
                        .filter(type -> !isPackageInfo(type))
                        .filter(type -> roomOf(type).isEmpty())
                        .map(JavaClass::getName))
                .as("classes outside of the rooms of docs/architecture.md")
                .isEmpty();
    }

    @Test
    void aRoomCalledMissingIsTrulyEmpty() {
        assertThat(HOUSE.stream().filter(Room::built).map(Room::name))
                .as("built rooms, of which none may be called missing")
                .isNotEmpty()
                .doesNotContainAnyElementsOf(MISSING);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.nowait.(**)")
                .should()
                .beFreeOfCycles()
                .because("a cycle makes two rooms into one")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandsTouchTheStandardStreams() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("org.nowait.cli..", "org.nowait.tlc..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .because("a room hands results back, and a command decides where they go")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyTheTlcRoomSeesTlc() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.nowait.tlc..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("tlc2..", "tla2sany..", "pcal..", "util.."))
                .because("TLC is a program of mutable statics, kept in processes of its own")
                .check(CLASSES);
    }

    @Test
    void onlyTheJunitSupportSeesJunit() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.nowait.conformance.junit..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.junit.."))
                .because("JUnit is an optional dependency, missing at run time")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> liveIn(Room room) {
        return describe("live in room " + room.name(), type -> room.name().equals(roomOf(type)));
    }

    private static DescribedPredicate<JavaClass> areRefusedTo(Room room) {
        return describe("are in a room not named for " + room.name(), type -> {
            String target = roomOf(type);
            return !target.isEmpty()
                    && !target.equals(room.name())
                    && !room.uses().contains(target)
                    && !(target.startsWith("kernel.") && room.uses().contains("kernel"));
        });
    }

    /** The innermost room that holds the type's package, or an empty name outside of the house. */
    private static String roomOf(JavaClass type) {
        String found = "";
        for (Room room : HOUSE) {
            String home = "org.nowait." + room.name();
            if (type.getPackageName().equals(home) || type.getPackageName().startsWith(home + ".")) {
                found = room.name().length() > found.length() ? room.name() : found;
            }
        }
        return found;
    }

    private static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }
}
