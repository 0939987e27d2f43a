/** Slack: Bolt on one side, {@code chat} on the other. The only package that knows Slack's SDK. */
@NullMarked
package dev.munshi.chat.slack;

import org.jspecify.annotations.NullMarked;
