package org.nowait.review;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives test classes the one {@link Specification} of their JVM: what TLC has told one, the next need not ask again. */
public final class SharedSpecification implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Specification.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedSpecification.class))
                .getOrComputeIfAbsent(Specification.class, type -> Specification.start(), Specification.class);
    }
}
