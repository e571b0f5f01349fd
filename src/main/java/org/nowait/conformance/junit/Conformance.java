package org.nowait.conformance.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nowait.conformance.Implementation;

/**
 * Marks a test method that is run once per action and direction of a state graph.
 *
 * <pre>{@code
 * @Conformance(graph = "src/test/resources/lock.graph", implementation = MyLock.class)
 * void followsItsSpecification(ConformanceCheck check) {
 *     check.verify();
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(ConformanceExtension.class)
public @interface Conformance {

    /** The graph file: a path from the working directory, or else a resource beside the test class. */
    String graph();

    /** The implementation; it has a constructor without parameters. */
    Class<? extends Implementation> implementation();
}
