/**
 * What {@code munshi serve} does when Slack sends thousands of events at once: a process of its
 * own, a stand-in for Slack in this one, and senders over loopback.
 */
@NullMarked
package dev.munshi.bench.burst;

import org.jspecify.annotations.NullMarked;
