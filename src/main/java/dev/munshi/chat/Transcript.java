package dev.munshi.chat;

import dev.munshi.answer.Remark;
import java.util.List;

/**
 * What people said in a thread.
 *
 * @param remarks oldest first
 * @param isWhole whether the thread was read to its end
 */
public record Transcript(List<Remark> remarks, boolean isWhole) {

  public Transcript {
    remarks = List.copyOf(remarks);
  }
}
