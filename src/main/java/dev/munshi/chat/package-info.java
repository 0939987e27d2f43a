/**
 * What the bot takes in and says, whatever the network: messages, their durable inbox, threads,
 * replies. Uses {@code answer} and {@code store}; the networks implement {@link
 * dev.munshi.chat.ChatPort}.
 */
@NullMarked
package dev.munshi.chat;

import org.jspecify.annotations.NullMarked;
