package org.nowait.report.run;

import java.util.List;

/**
 * A behaviour that ends in a violation, the shortest that was found.
 *
 * @param id a stable name: {@code ce-} and eight digits of a hash of test, build, design and flag
 * @param test the litmus test
 * @param file where the test stands, from the project's root
 * @param build the build
 * @param design the design
 * @param flag what happens or is reported at the end
 * @param rule the rule that is broken, in one line
 * @param spec the specification's name for it, with the module
 * @param kernel the kernel's function that reports it or that it is modelled on
 * @param command the command that shows it again
 * @param lanes who runs
 * @param steps what happens, in order
 * @param confirmation what the specification says of it
 * @param splat the behaviour in lockdep's order of facts, at most 75 columns of ASCII
 * @param puml the behaviour as a sequence diagram for PlantUML
 * @param litmus the scenario alone, as a litmus test
 * @param behaviour the states of the specification that TLC led to; none if it was not asked
 */
public record RunCounterexample(
        String id,
        String test,
        String file,
        String build,
        String design,
        String flag,
        String rule,
        String spec,
        String kernel,
        String command,
        List<RunLane> lanes,
        List<RunStep> steps,
        RunConfirmation confirmation,
        String splat,
        String puml,
        String litmus,
        List<RunState> behaviour) {

    /** Copies the lists. */
    public RunCounterexample {
        lanes = List.copyOf(lanes);
        steps = List.copyOf(steps);
        behaviour = List.copyOf(behaviour);
    }

    /** {@return the cell as {@code test@build/design}} */
    public String cell() {
        return test + "@" + build + (design.equals("mainline") ? "" : "/" + design);
    }

    /** {@return the cell with the flag, as {@code nowait explain} takes it for a flag} */
    public String handle() {
        return cell() + ":" + flag;
    }
}
