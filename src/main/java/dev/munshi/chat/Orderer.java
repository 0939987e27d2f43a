package dev.munshi.chat;

import java.time.ZoneId;

/**
 * Who orders a digest or a watch.
 *
 * @param person their id in the network
 * @param zone their time zone, by which times count where the order names none
 */
public record Orderer(String person, ZoneId zone) {}
