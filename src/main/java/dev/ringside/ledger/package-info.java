/**
 * What this user's processes made on the host, written down before it is made, so that whoever comes next can remove what a
 * killed process left, and nothing else.
 */
package dev.ringside.ledger;
