package dev.ringside.posix;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often this process was stopped, by ctrl-Z or SIGSTOP, and went on: clocks run meanwhile, so no time that spans a stop is a
 * measurement. The kernel keeps no count; what it sends at the end of each stop is SIGCONT, which is counted here.
 */
public final class Stops {
    private static final AtomicInteger SEEN = new AtomicInteger();

    private static volatile Runnable after = () -> {};

    static {
        handle("CONT", Stops::continued);
    }

    private Stops() {}

    /** Counts from now on. */
    public static void count() {
        // the class is initialized, and its handler in force
    }

    /** Counts from now on, and runs {@code reaction} on a thread of its own after each stop. */
    public static void count(Runnable reaction) {
        after = reaction;
    }

    public static int seen() {
        return SEEN.get();
    }

    private static void continued() {
        SEEN.incrementAndGet();
        after.run();
    }

    /** By name, since the compiler warns of each mention of the JDK's class, and no annotation keeps it from that. */
    private static void handle(String signal, Runnable handler) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(
                    Stops.class.getClassLoader(),
                    new Class<?>[] {handlerType},
                    (self, method, arguments) -> answer(self, method, arguments, handler));
            type.getMethod("handle", type, handlerType)
                    .invoke(null, type.getConstructor(String.class).newInstance(signal), proxy);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("handling SIG" + signal + " failed: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JVM has no way to handle SIG" + signal + ": " + e, e);
        }
    }

    private static Object answer(Object self, Method method, Object[] arguments, Runnable handler) {
        return switch (method.getName()) {
            case "handle" -> {
                handler.run();
                yield null;
            }
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> "handler";
        };
    }
}
