package dev.munshi.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.munshi.article.PartialDate;
import java.io.*;
import java.nio.file.*;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

final class ArticleFiles {
  void read(Path file, Consumer<ReadResult> sink) {
    var mapper = new ObjectMapper();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)),
                java.nio.charset.StandardCharsets.UTF_8))) {
      int n = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        n++;
        var j = mapper.readTree(line);
        sink.accept(
            new ReadResult.Read(
                new Draft(
                    file + ":" + n,
                    file.getFileName() + ":" + n,
                    j.get("url").asText(),
                    j.get("title").asText(),
                    j.get("publisher").asText(),
                    j.get("author").asText(null),
                    PartialDate.parse(j.get("published").asText()),
                    null,
                    null,
                    j.get("text").asText())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
