package dev.munshi.web;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;

/**
 * A place for a chat network's requests. It guards itself: the console's token does not count
 * there.
 *
 * @param path such as {@code /slack/events}
 * @param guard verifies requests before the servlet sees them
 * @param servlet answers them
 */
public record Endpoint(String path, Filter guard, Servlet servlet) {}
