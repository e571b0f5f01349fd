package org.nowait.conformance.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.nowait.conformance.ConformanceChecker;
import org.nowait.conformance.ConformanceResult;
import org.nowait.conformance.Implementation;
import org.nowait.conformance.Model;
import org.nowait.graph.GraphFile;
import org.nowait.graph.StateGraph;

/** Runs a method that is marked with {@link Conformance} once per question about its graph. */
final class ConformanceExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(Conformance.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Conformance marked = context.getRequiredTestMethod().getAnnotation(Conformance.class);
        Path file = find(marked.graph(), context.getRequiredTestClass());
        Model model = new Model(marked.graph(), read(file));
        Supplier<ConformanceResult> result =
                new ConformanceTests.Once(() -> new ConformanceChecker(model).check(make(marked.implementation())));
        return ConformanceCheck.of(model, result).stream().map(Invocation::new);
    }

    private static Path find(String graph, Class<?> beside) {
        Path path = Path.of(graph);
        URL resource = beside.getResource(graph);
        if (Files.exists(path) || resource == null) {
            return path;
        }
        try {
            return Path.of(resource.toURI());
        } catch (URISyntaxException e) {
            throw new ExtensionConfigurationException("a graph is a file: resource=" + resource, e);
        }
    }

    private static StateGraph read(Path file) {
        try {
            return GraphFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static Implementation make(Class<? extends Implementation> type) {
        try {
            Constructor<? extends Implementation> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new ExtensionConfigurationException(
                    "an implementation has a constructor without parameters: implementation=" + type.getName(), e);
        }
    }

    private record Invocation(ConformanceCheck check) implements TestTemplateInvocationContext, ParameterResolver {

        @Override
        public String getDisplayName(int index) {
            return check.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ConformanceCheck.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return check;
        }
    }
}
