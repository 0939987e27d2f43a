package dev.munshi.corpus.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A file on disk, unpacked where its name ends in {@code .gz}.
 *
 * @param path where it is
 */
record SourceFile(Path path) {

  /** The most that is read of one article, or of one line of JSON Lines, in bytes. */
  static final int LIMIT = 64 << 20;

  /** A page says what it is within so many bytes. */
  private static final int LOOKED_AT = 1024;

  private static final Pattern HTML =
      Pattern.compile(
          "(?is)(?:\\s|<\\?xml.{0,200}?\\?>|<!--.{0,400}?-->)*+<(?:!doctype\\s+html|html[\\s>])");

  /** The path as results name it. */
  String source() {
    return path.toString();
  }

  /** The file's name, with {@code .gz} where it has it. */
  String name() {
    var name = path.getFileName();
    return name == null ? source() : name.toString();
  }

  /** The file's name without {@code .gz}. */
  String plainName() {
    return isPacked() ? name().substring(0, name().length() - 3) : name();
  }

  /** The file's name without its extensions, as a title. */
  String title() {
    var bare = plainName().replaceFirst("(?<=.)\\.[^.]+$", "");
    return bare.isBlank() ? name() : bare;
  }

  Origin origin() {
    return new Origin(source(), name(), title(), null);
  }

  private boolean isPacked() {
    return name().toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  /** Throws the reason where this is no file that can be opened. */
  void check() throws UnreadableException {
    if (Files.isDirectory(path)) {
      throw new UnreadableException("is a folder");
    }
    if (!Files.exists(path)) {
      throw new UnreadableException("does not exist");
    }
    if (!Files.isRegularFile(path)) {
      throw new UnreadableException("is not a regular file");
    }
    if (!Files.isReadable(path)) {
      throw new UnreadableException("may not be read by this user");
    }
  }

  /** The unpacked bytes as a stream of any length; the caller closes it. */
  InputStream open() throws IOException {
    var raw = Files.newInputStream(path);
    if (!isPacked()) {
      return new BufferedInputStream(raw);
    }
    try {
      var unpacked = new GZIPInputStream(raw, 1 << 16);
      return new BufferedInputStream(new BoundedInput(unpacked, Files.size(path), LIMIT));
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** Whether it begins as an HTML page does; false where it cannot be read. */
  boolean beginsLikeHtml() {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (var in = open()) {
      var start = in.readNBytes(LOOKED_AT);
      return Decoder.isText(start) && HTML.matcher(Decoder.text(start)).lookingAt();
    } catch (IOException e) {
      return false; // what is wrong with it is said when it is read
    }
  }

  /** The unpacked bytes of a file that holds one article, not more than the limit. */
  byte[] bytes() throws IOException, UnreadableException {
    try (var in = open()) {
      var bytes = in.readNBytes(LIMIT);
      if (in.read() >= 0) {
        throw new UnreadableException("holds more than 64 MB");
      }
      return bytes;
    }
  }
}
