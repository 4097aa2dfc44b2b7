/** What a run says, in words: findings for the terminal, and the report of a run as pages. */
package dev.ringside.advice;
