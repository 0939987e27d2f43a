package dev.munshi.retrieval;

import dev.langchain4j.exception.NonRetriableException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The platforms for which both ONNX Runtime and the tokenizer bring native libraries. */
enum NativePlatform {
  LINUX_X64("linux-x64", "linux-x86_64"),
  LINUX_ARM64("linux-aarch64", "linux-aarch64"),
  MAC_ARM64("osx-aarch64", "osx-aarch64"),
  WINDOWS_X64("win-x64", "win-x86_64");

  private final String onnxFolder;
  private final String tokenizerFolder;

  NativePlatform(String onnxFolder, String tokenizerFolder) {
    this.onnxFolder = "ai/onnxruntime/native/" + onnxFolder + "/";
    this.tokenizerFolder = "native/lib/" + tokenizerFolder + "/cpu/";
  }

  /**
   * The platform of this process.
   *
   * @throws NonRetriableException when there is no library for it
   */
  static NativePlatform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static NativePlatform of(String system, String processor) {
    boolean x64 = processor.equals("amd64") || processor.equals("x86_64");
    boolean arm64 = processor.equals("aarch64");
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("linux") && (x64 || arm64)) {
      return x64 ? LINUX_X64 : LINUX_ARM64;
    } else if (name.startsWith("mac") && arm64) {
      return MAC_ARM64;
    } else if (name.startsWith("windows") && x64) {
      return WINDOWS_X64;
    }
    throw new NonRetriableException(
        "No built-in embedding on %s %s, only on %s"
            .formatted(system, processor, List.of(values())));
  }

  /** The tokenizer's libraries in the order in which they must be loaded. */
  List<String> tokenizerLibraries() {
    return this == WINDOWS_X64
        ? List.of("libwinpthread-1.dll", "libgcc_s_seh-1.dll", "libstdc++-6.dll", "tokenizers.dll")
        : List.of(System.mapLibraryName("tokenizers"));
  }

  /** The names of the resources that hold the model and all libraries. */
  List<String> resources(String model) {
    Stream<String> onnx =
        Stream.of("onnxruntime", "onnxruntime4j_jni")
            .map(library -> onnxFolder + System.mapLibraryName(library));
    Stream<String> tokenizer = tokenizerLibraries().stream().map(name -> tokenizerFolder + name);
    return Stream.of(Stream.of(model), onnx, tokenizer).flatMap(s -> s).toList();
  }
}
