/**
 * libc by its man-page names, through JNA direct mapping; the only package that touches JNA.
 *
 * <p>Natives are declared with primitives only and never {@code throws LastErrorException}, which throws whenever errno is
 * set, whatever was returned. The return value decides, {@link dev.ringside.posix.Errno#last()} explains.
 */
package dev.ringside.posix;
