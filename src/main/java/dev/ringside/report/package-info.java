/** What people, scripts and CI servers read of a comparison: the same facts once for each of them, the same bytes for the same comparison. */
package dev.ringside.report;
