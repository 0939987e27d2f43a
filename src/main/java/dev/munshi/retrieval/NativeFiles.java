package dev.munshi.retrieval;

import dev.langchain4j.exception.NonRetriableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The files that native code opens by their path: the model and the libraries of this platform,
 * unpacked once from the jars on the class path.
 *
 * <p>They lie in a folder named by their contents, so that another version gets another folder.
 * Each appears under its name only when it is whole: a process killed while unpacking leaves
 * nothing that the next one would take, and several processes may start at once.
 *
 * @param folder where they lie
 * @param platform which libraries they are
 */
record NativeFiles(Path folder, NativePlatform platform) {

  private static final String MODEL = "all-minilm-l6-v2-q.onnx";
  private static final String ONNX_RUNTIME_PATH = "onnxruntime.native.path";

  /**
   * Unpacks what is missing under the root.
   *
   * @throws UncheckedIOException when a file cannot be written
   * @throws NonRetriableException when the jars hold nothing for this platform
   */
  static NativeFiles unpack(Path root) {
    NativePlatform platform = NativePlatform.current();
    try {
      List<Packed> files = platform.resources(MODEL).stream().map(Packed::of).toList();
      Path folder = root.toAbsolutePath().resolve(fingerprint(files));
      if (!files.stream().allMatch(file -> file.isIn(folder))) {
        unpack(files, folder);
      }
      return new NativeFiles(folder, platform);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack the native libraries under " + root, e);
    }
  }

  private static synchronized void unpack(List<Packed> files, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      for (Packed file : files) {
        if (!file.isIn(folder)) {
          file.unpackInto(folder);
        }
      }
    }
  }

  Path model() {
    return folder.resolve(MODEL);
  }

  /**
   * Loads the tokenizer's library into this process, and tells ONNX Runtime where its own lie
   * unless the property {@code onnxruntime.native.path} already says so.
   *
   * @throws NonRetriableException when the operating system refuses, as on a volume without leave
   *     to execute
   */
  @SuppressWarnings("restricted")
  void loadLibraries() {
    if (System.getProperty(ONNX_RUNTIME_PATH) == null) {
      System.setProperty(ONNX_RUNTIME_PATH, folder.toString());
    }
    try {
      platform.tokenizerLibraries().forEach(name -> System.load(folder.resolve(name).toString()));
    } catch (UnsatisfiedLinkError e) {
      throw new NonRetriableException("Cannot load the native libraries in " + folder, e);
    }
  }

  /**
   * A resource of the model's jar, of ONNX Runtime's or of the tokenizer's.
   *
   * @throws NonRetriableException when it is not on the class path
   */
  static URL resource(String name) {
    URL url = NativeFiles.class.getResource("/" + name);
    if (url == null) {
      throw new NonRetriableException("Not on the class path: " + name);
    }
    return url;
  }

  private static String fingerprint(List<Packed> files) {
    CRC32 crc = new CRC32();
    files.forEach(file -> crc.update(file.toString().getBytes(StandardCharsets.UTF_8)));
    return "%08x".formatted(crc.getValue());
  }

  /** A file as it lies in a jar: its size in bytes and its checksum, 0 outside of jars. */
  private record Packed(String resource, long size, long checksum) {

    static Packed of(String resource) {
      try {
        URLConnection connection = NativeFiles.resource(resource).openConnection();
        return connection instanceof JarURLConnection jar
            ? new Packed(resource, jar.getJarEntry().getSize(), jar.getJarEntry().getCrc())
            : new Packed(resource, connection.getContentLengthLong(), 0);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + resource, e);
      }
    }

    boolean isIn(Path folder) {
      try {
        Path file = folder.resolve(name());
        return Files.isRegularFile(file) && Files.size(file) == size;
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot look into " + folder, e);
      }
    }

    void unpackInto(Path folder) throws IOException {
      Path part = folder.resolve(name() + ".part");
      try (InputStream in = NativeFiles.resource(resource).openStream()) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(
          part,
          folder.resolve(name()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }

    private String name() {
      return resource.substring(resource.lastIndexOf('/') + 1);
    }
  }
}
