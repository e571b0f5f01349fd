package org.nowait.report.run;

/**
 * One kernel build.
 *
 * @param name the row of the table of builds
 * @param release the release whose semantics it has
 * @param model the preemption model, as columns are headed
 * @param sibling what sets it apart from the production build of that model; empty for the production build
 * @param options what the build implies, such as {@code PREEMPT_RT=y}, in one line
 */
public record RunBuild(String name, String release, String model, String sibling, String options) {}
