package dev.ringside.run;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** The parameters of a benchmark, by name. JMH's list has their values as text; their types stand in the classes of its states. */
final class Parameters {
    private Parameters() {}

    static Map<String, Parameter> of(BenchmarkListEntry benchmark) {
        Map<String, Class<?>> types = types(benchmark);
        Map<String, Parameter> parameters = new TreeMap<>();
        benchmark
                .getParams()
                .orElse(Map.of())
                .forEach((name, values) -> parameters.put(
                        name, new Parameter(name, types.getOrDefault(name, String.class), Arrays.asList(values))));
        return parameters;
    }

    private static Map<String, Class<?>> types(BenchmarkListEntry benchmark) {
        Map<String, Class<?>> types = new HashMap<>();
        String name = benchmark.getUsername();
        String method = name.substring(name.lastIndexOf('.') + 1);
        for (Method candidate : classOf(benchmark).getMethods()) {
            if (candidate.getName().equals(method)) {
                List.of(candidate.getParameterTypes()).forEach(state -> addTypes(state, types));
            }
        }
        return types;
    }

    private static void addTypes(Class<?> state, Map<String, Class<?>> types) {
        for (Class<?> type = state; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Param.class)) {
                    types.putIfAbsent(field.getName(), field.getType());
                }
            }
        }
    }

    private static Class<?> classOf(BenchmarkListEntry benchmark) {
        try {
            return Class.forName(benchmark.getUserClassQName(), false, Parameters.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("JMH lists " + benchmark.getUserClassQName() + ", which is not there", e);
        }
    }
}
