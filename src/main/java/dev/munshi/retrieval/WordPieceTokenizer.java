package dev.munshi.retrieval;

import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The tokenizer of the model, neither cutting nor padding.
 *
 * <p>It calls DJL's native library and nothing else of DJL, whose own class asks the network for
 * the machine it runs on and writes to the user's home. Safe for use by many threads, except that
 * nothing may run during or after {@link #close}. {@link NativeFiles#loadLibraries} comes first.
 */
final class WordPieceTokenizer implements AutoCloseable {

  private static final String RESOURCE = "all-minilm-l6-v2-q-tokenizer.json";

  private final long handle;

  private WordPieceTokenizer(long handle) {
    this.handle = handle;
  }

  static WordPieceTokenizer load() {
    try (InputStream in = NativeFiles.resource(RESOURCE).openStream()) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      long handle = TokenizersLibrary.LIB.createTokenizerFromString(json);
      TokenizersLibrary.LIB.disableTruncation(handle);
      TokenizersLibrary.LIB.disablePadding(handle);
      return new WordPieceTokenizer(handle);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }

  /** The ids of all tokens of a text, {@code [CLS]} first and {@code [SEP]} last. */
  long[] tokens(String text) {
    long encoding = TokenizersLibrary.LIB.encode(handle, text, true);
    try {
      return TokenizersLibrary.LIB.getTokenIds(encoding);
    } finally {
      TokenizersLibrary.LIB.deleteEncoding(encoding);
    }
  }

  @Override
  public void close() {
    TokenizersLibrary.LIB.deleteTokenizer(handle);
  }
}
