package dev.munshi.store;

import java.io.IOException;
import java.nio.file.Path;

/** A process that takes a home's lock, says whether it got it, and keeps it until it is ended. */
final class LockHolder {

  static final String LOCKED = "locked";
  static final String REFUSED = "refused";

  private LockHolder() {}

  public static void main(String[] arguments) throws IOException {
    var lock = Home.at(Path.of(arguments[0])).tryLock();
    System.out.println(lock.isPresent() ? LOCKED : REFUSED);
    int end = System.in.read();
    lock.ifPresent(Home.Lock::close);
    System.exit(end < 0 ? 0 : 1);
  }
}
