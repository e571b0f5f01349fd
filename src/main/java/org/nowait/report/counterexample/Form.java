package org.nowait.report.counterexample;

import java.util.Locale;

/** The forms in which a counterexample can be written. */
public enum Form {
    /** The facts in the order of lockdep's reports. */
    SPLAT,
    /** A column for each process. */
    COLUMNS,
    /** What each step changes. */
    STATES,
    /** Lines as {@code trace-cmd report} prints them. */
    FTRACE,
    /** A mail's body: the report, the columns and the scenario. */
    MAIL,
    /** A sequence diagram for PlantUML. */
    PUML,
    /** The Informal Trace Format of TLA+ tools. */
    ITF,
    /** TLC's JSON trace, as {@code -dumpTrace json} writes it. */
    TLC,
    /** Chrome's trace events, which Perfetto shows. */
    CHROME,
    /** The scenario alone, as a litmus test with this verdict. */
    LITMUS;

    /** {@return whether the form holds states of the specification, to which only TLC leads} */
    public boolean ofStates() {
        return this == ITF || this == TLC;
    }

    /**
     * Writes a counterexample.
     *
     * @param exhibit the counterexample
     * @return the text, with a line end
     */
    public String write(Exhibit exhibit) {
        return switch (this) {
            case SPLAT -> SplatForm.of(exhibit);
            case COLUMNS -> ColumnsForm.of(exhibit);
            case STATES -> StatesForm.of(exhibit);
            case FTRACE -> FtraceForm.of(exhibit);
            case MAIL -> MailForm.of(exhibit);
            case PUML -> PumlForm.of(exhibit);
            case ITF -> ItfForm.of(exhibit);
            case TLC -> TlcForm.of(exhibit);
            case CHROME -> ChromeForm.of(exhibit);
            case LITMUS -> LitmusForm.of(exhibit);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
