package dev.munshi.web;

/** The web server cannot start or stop; the message says to a person why. */
public final class WebServerException extends RuntimeException {

  private static final long serialVersionUID = 1;

  WebServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
