package dev.munshi.testing;

import static dev.munshi.testing.BlockRule.bool;
import static dev.munshi.testing.BlockRule.integer;
import static dev.munshi.testing.BlockRule.kinds;
import static dev.munshi.testing.BlockRule.list;
import static dev.munshi.testing.BlockRule.matching;
import static dev.munshi.testing.BlockRule.oneOf;
import static dev.munshi.testing.BlockRule.string;
import static dev.munshi.testing.BlockRule.webAddress;

import java.util.Map;

/** The {@code rich_text} block and all that stands in it. */
final class RichTextRules {

  private static final int MOST = 1_000;
  private static final int LONGEST = 3_000;

  private RichTextRules() {}

  static BlockShape block() {
    var inline = list(1, MOST, inline());
    var section = BlockShape.of("rich_text_section").needs("elements", inline);
    var quote =
        BlockShape.of("rich_text_quote").needs("elements", inline).has("border", integer(0, 1));
    var preformatted =
        BlockShape.of("rich_text_preformatted")
            .needs("elements", list(1, MOST, codeInline()))
            .has("border", integer(0, 1))
            .has("language", string(1, 50));
    var bullets =
        BlockShape.of("rich_text_list")
            .needs("style", oneOf("bullet", "ordered"))
            .needs("elements", list(1, MOST, section))
            .has("indent", integer(0, 8))
            .has("offset", integer(0, MOST))
            .has("border", integer(0, 1));
    var elements =
        Map.of(
            "rich_text_section", section,
            "rich_text_quote", quote,
            "rich_text_preformatted", preformatted,
            "rich_text_list", bullets);
    return BlockShape.block("rich_text").needs("elements", list(1, MOST, kinds(elements)));
  }

  private static BlockShape styled(String type) {
    return BlockShape.of(type)
        .has(
            "style",
            new BlockShape()
                .has("bold", bool())
                .has("italic", bool())
                .has("strike", bool())
                .has("underline", bool())
                .has("code", bool())
                .has("highlight", bool())
                .has("client_highlight", bool())
                .has("unlink", bool()));
  }

  private static BlockShape text() {
    return styled("text").needs("text", string(1, LONGEST));
  }

  private static BlockShape link() {
    return styled("link")
        .needs("url", webAddress())
        .has("text", string(1, LONGEST))
        .has("unsafe", bool());
  }

  private static BlockRule codeInline() {
    return kinds(Map.of("text", text(), "link", link()));
  }

  private static BlockRule inline() {
    return kinds(
        Map.of(
            "text", text(),
            "link", link(),
            "emoji",
                styled("emoji")
                    .needs("name", matching("[a-z0-9_+'-]+(::skin-tone-[2-6])?"))
                    .has("unicode", string(1, 100)),
            "user", styled("user").needs("user_id", matching("[UW][A-Z0-9]+")),
            "usergroup", styled("usergroup").needs("usergroup_id", matching("S[A-Z0-9]+")),
            "channel", styled("channel").needs("channel_id", matching("[CDG][A-Z0-9]+")),
            "team", styled("team").needs("team_id", matching("T[A-Z0-9]+")),
            "broadcast", styled("broadcast").needs("range", oneOf("here", "channel", "everyone")),
            "color", styled("color").needs("value", matching("#[0-9A-Fa-f]{6}")),
            "date",
                styled("date")
                    .needs("timestamp", integer(0, Long.MAX_VALUE))
                    .needs("format", string(1, 200))
                    .has("url", webAddress())
                    .has("fallback", string(1, 200))));
  }
}
