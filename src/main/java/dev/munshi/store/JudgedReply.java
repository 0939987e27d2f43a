package dev.munshi.store;

/** An answer that was given, with what somebody thinks of it. */
public record JudgedReply(KeptReply reply, Feedback feedback) {

  public JudgedReply {
    if (!feedback.key().equals(reply.place().key())) {
      throw new IllegalArgumentException("the feedback is on another answer");
    }
  }
}
