package dev.munshi.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.exception.NonRetriableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeFilesTest {

  @TempDir Path root;

  @Test
  void unpacks_the_model_and_the_libraries() throws IOException {
    Path folder = NativeFiles.unpack(root).folder();

    assertThat(names(folder))
        .contains(
            "all-minilm-l6-v2-q.onnx",
            System.mapLibraryName("onnxruntime"),
            System.mapLibraryName("onnxruntime4j_jni"),
            System.mapLibraryName("tokenizers"))
        .noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void leaves_what_is_there_already() throws IOException {
    Path model = NativeFiles.unpack(root).model();
    Files.setLastModifiedTime(model, FileTime.fromMillis(0));

    NativeFiles.unpack(root);

    assertThat(Files.getLastModifiedTime(model)).isEqualTo(FileTime.fromMillis(0));
  }

  @Test
  void repairs_what_a_killed_process_left() throws IOException {
    NativeFiles whole = NativeFiles.unpack(root);
    long size = Files.size(whole.model());
    Files.write(whole.model(), new byte[10]);
    Files.write(whole.folder().resolve("all-minilm-l6-v2-q.onnx.part"), new byte[20]);
    Files.delete(whole.folder().resolve(System.mapLibraryName("tokenizers")));

    NativeFiles repaired = NativeFiles.unpack(root);

    assertThat(repaired).isEqualTo(whole);
    assertThat(Files.size(repaired.model())).isEqualTo(size);
    assertThat(names(repaired.folder())).contains(System.mapLibraryName("tokenizers"));
  }

  @Test
  void several_may_unpack_at_once() throws Exception {
    try (var callers = Executors.newFixedThreadPool(4)) {
      Callable<NativeFiles> call = () -> NativeFiles.unpack(root);
      for (var files : callers.invokeAll(Collections.nCopies(4, call))) {
        assertThat(files.get().model()).exists();
      }
    }
  }

  @Test
  void says_where_it_cannot_write() throws IOException {
    Path file = Files.createFile(root.resolve("file"));

    assertThatThrownBy(() -> NativeFiles.unpack(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, LINUX_X64",
    "Linux, aarch64, LINUX_ARM64",
    "Mac OS X, aarch64, MAC_ARM64",
    "Windows 11, amd64, WINDOWS_X64"
  })
  void knows_the_platforms(String system, String processor, NativePlatform platform) {
    assertThat(NativePlatform.of(system, processor)).isEqualTo(platform);
  }

  @ParameterizedTest
  @CsvSource({"Mac OS X, x86_64", "Linux, ppc64le", "SunOS, amd64", "Windows 11, aarch64"})
  void names_the_platform_for_which_there_is_no_library(String system, String processor) {
    assertThatThrownBy(() -> NativePlatform.of(system, processor))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining(system)
        .hasMessageContaining(processor);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
