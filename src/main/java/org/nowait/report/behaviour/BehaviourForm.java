package org.nowait.report.behaviour;

import java.util.Locale;

/** The forms in which the behaviour of a model configuration can be written. */
public enum BehaviourForm {
    /** What each step changes; prefix and loop apart. */
    STATES,
    /** A column for each actor. */
    COLUMNS,
    /** A mail's body: what is asked, the columns, the states. */
    MAIL,
    /** A PlantUML sequence diagram. */
    PUML,
    /** The Informal Trace Format of TLA+ tools. */
    ITF,
    /** TLC's JSON trace, as {@code -dumpTrace json} writes it. */
    TLC,
    /** Chrome's trace events. */
    CHROME;

    /**
     * Writes a behaviour.
     *
     * @param exhibit the behaviour
     * @return the text, with a line end
     */
    public String write(BehaviourExhibit exhibit) {
        return switch (this) {
            case STATES -> BehaviourText.states(exhibit);
            case COLUMNS -> BehaviourText.columns(exhibit);
            case MAIL -> BehaviourText.mail(exhibit);
            case PUML -> BehaviourPictures.puml(exhibit);
            case ITF -> BehaviourJson.itf(exhibit);
            case TLC -> BehaviourJson.tlc(exhibit);
            case CHROME -> BehaviourPictures.chrome(exhibit);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
