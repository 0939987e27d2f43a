package dev.munshi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockKitPageTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static BlockKitPage everything() throws Exception {
    var shown = read("slack-shown.json");
    var page = new BlockKitPage().said("Ann", "<@U0MUNSHI> who leads the *ministry*? &lt;b&gt;");
    for (var message : shown.path("messages")) {
      assertThat(FakeSlack.findings(message)).isEmpty();
      page.message(message);
    }
    page.status("is reading the articles…").caption("Views");
    for (var view : shown.path("views")) {
      assertThat(FakeSlack.findings(view, view.path("type").asText())).isEmpty();
      page.view(view);
    }
    return page;
  }

  private static JsonNode read(String name) throws Exception {
    try (var in = BlockKitPageTest.class.getResourceAsStream(name)) {
      return JSON.readTree(in);
    }
  }

  @Test
  void shows_every_block_and_element() throws Exception {
    var html = everything().html();

    assertThat(html)
        .contains("<a href=\"https://example.org/minister\">[1]</a>")
        .contains("<blockquote dir=\"auto\">“She took office on 1 March.”</blockquote>")
        .contains("👁 Only visible to you")
        .contains("<button class=\"primary\">Save</button>")
        .contains("<td dir=\"auto\">1 March 2020</td>")
        .contains("☑ Weekdays")
        .doesNotContain("class=\"unknown\"");
  }

  @Test
  void shows_text_as_text() throws Exception {
    var hostile = "<script>alert(1)</script>";
    var message = JSON.createObjectNode();
    var block = message.putArray("blocks").addObject().put("type", "markdown");
    block.put("text", hostile);
    var text = message.withArray("blocks").addObject().put("type", "header").putObject("text");
    text.put("type", "plain_text").put("text", hostile);

    assertThat(new BlockKitPage().message(message).said(hostile, "x").html())
        .doesNotContain("<script>");
  }

  @Test
  void has_its_picture_taken(@TempDir Path folder) throws Exception {
    var browser = Browser.ofMachine(folder);
    var page = everything().write(folder.resolve("slack.html"));

    var picture = browser.pictured(page.toUri(), folder.resolve("slack.png"), 820, 2400);

    assertThat(Files.size(picture)).isGreaterThan(20_000);
    keep(page, picture);
  }

  /** For people who want to look at it. */
  private static void keep(Path page, Path picture) throws Exception {
    var kept = Files.createDirectories(Path.of("target", "slack"));
    for (var file : new Path[] {page, picture}) {
      Files.write(kept.resolve(file.getFileName()), Files.readAllBytes(file));
    }
  }
}
