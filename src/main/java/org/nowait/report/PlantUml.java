package org.nowait.report;

/** The lines of a PlantUML sequence diagram. Every text may be hostile: no markup of it takes effect. */
public final class PlantUml {

    private final StringBuilder out = new StringBuilder("@startuml\n");

    /**
     * Begins a diagram.
     *
     * @param title its title
     */
    public PlantUml(String title) {
        line("title " + escaped(title));
    }

    /** Adds a life line. */
    public void participant(String id, String name) {
        line("participant \"" + escaped(name) + "\" as " + id);
    }

    /** Adds a message from one life line to another, or to itself. */
    public void message(String from, String to, String text) {
        line(from + " -> " + to + " : " + escaped(text));
    }

    /** Adds a note over a life line. */
    public void note(String over, String text) {
        line("note over " + over + " : " + escaped(text));
    }

    /** Begins what repeats for ever; {@link #end()} ends it. */
    public void loop(String text) {
        line("loop " + escaped(text));
    }

    /** Ends what repeats. */
    public void end() {
        line("end");
    }

    /** {@return the diagram, ended} */
    public String text() {
        return out + "@enduml\n";
    }

    /* PlantUML reads markup in texts; a tilde takes its meaning from the next character. No text has a line end. */
    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replace("\"", "''").replaceAll("[<>~\\\\*_/#&%-]", "~$0");
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
