/**
 * Jetty: the page, the JSON API, health, and the socket behind which Slack's endpoint listens. Uses
 * {@code answer} and below.
 */
@NullMarked
package dev.munshi.web;

import org.jspecify.annotations.NullMarked;
