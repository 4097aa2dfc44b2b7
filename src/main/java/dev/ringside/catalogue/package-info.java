/** Everything that can be chosen, and whether this host has it. */
package dev.ringside.catalogue;
