package dev.ringside.torture;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A test of which every build runs a share, and {@code make torture} the full {@link Count}. */
@Tag("torture")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Torture {}
