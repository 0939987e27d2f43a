package dev.munshi.chat;

/** A chat network, as far as the bot speaks to it. Implementations are thread-safe. */
public interface ChatPort {

  /** The network's name, as in {@link Message#surface()}. */
  String surface();

  /**
   * Posts what is said in answer to a message, into its thread or to its return address, marked
   * with the message's key.
   *
   * @throws ChatUnavailableException where trying again later helps
   * @throws ChatRefusedException where it does not
   */
  void post(Message to, Utterance utterance);

  /**
   * Asks the network whether an answer to this message stands there already: after a crash between
   * posting and writing down that it was posted.
   *
   * @throws ChatUnavailableException where trying again later helps
   */
  boolean hasAnswered(Message to);
}
