package dev.munshi.testing;

import static dev.munshi.testing.BlockObjects.anyText;
import static dev.munshi.testing.BlockObjects.plain;
import static dev.munshi.testing.BlockRule.bool;
import static dev.munshi.testing.BlockRule.kinds;
import static dev.munshi.testing.BlockRule.list;
import static dev.munshi.testing.BlockRule.oneOf;
import static dev.munshi.testing.BlockRule.string;
import static dev.munshi.testing.BlockRule.webAddress;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Block Kit's <a href="https://docs.slack.dev/reference/block-kit/blocks">blocks</a>, the surfaces
 * that they may stand on, and views.
 */
final class BlockKitRules {

  private static final int MOST_IN_MESSAGE = 50;
  private static final int MOST_IN_VIEW = 100;
  private static final int LONGEST_MARKDOWN = 12_000;
  private static final int LONGEST_TABLE = 10_000;

  private static final BlockRule MESSAGE =
      list(0, MOST_IN_MESSAGE, kinds(blocks("context_actions", "markdown", "table")));
  private static final BlockRule MODAL = list(1, MOST_IN_VIEW, kinds(blocks("input")));
  private static final BlockRule HOME = list(0, MOST_IN_VIEW, kinds(blocks("input")));

  private BlockKitRules() {}

  /** What is wrong with a message's blocks, in Slack's words; empty where nothing is. */
  static List<String> ofMessage(JsonNode blocks) {
    var findings = new ArrayList<String>();
    if (blocks.isMissingNode() || blocks.isNull()) {
      return findings;
    }
    MESSAGE.check(blocks, "/blocks", findings);
    checkBlocks(blocks, "/blocks", findings);
    if (lengthOf("markdown", blocks) > LONGEST_MARKDOWN) {
      findings.add("markdown blocks must be less than 12001 characters in all");
    }
    if (count("table", blocks) > 1) {
      findings.add("only_one_table_allowed [json-pointer:/blocks]");
    }
    if (lengthOf("table", blocks) > LONGEST_TABLE) {
      findings.add("a table must be less than 10001 characters in all");
    }
    return findings;
  }

  /** What is wrong with a view that should be of this type. */
  static List<String> ofView(JsonNode view, String type) {
    var findings = new ArrayList<String>();
    (type.equals("home") ? home() : modal()).check(view, "/view", findings);
    var blocks = view.path("blocks");
    checkBlocks(blocks, "/view/blocks", findings);
    if (type.equals("modal") && count("input", blocks) > 0 && !view.has("submit")) {
      findings.add("missing required field: submit [json-pointer:/view]");
    }
    return findings;
  }

  private static BlockShape view(String type, BlockRule blocks) {
    return BlockShape.of(type)
        .needs("blocks", blocks)
        .has("private_metadata", string(0, 3_000))
        .has("callback_id", string(0, 255))
        .has("external_id", string(0, 255));
  }

  private static BlockRule home() {
    return view("home", HOME);
  }

  private static BlockRule modal() {
    return view("modal", MODAL)
        .needs("title", plain(24))
        .has("submit", plain(24))
        .has("close", plain(24))
        .has("clear_on_close", bool())
        .has("notify_on_close", bool())
        .has("submit_disabled", bool());
  }

  private static Map<String, BlockRule> blocks(String... ofSurface) {
    var all = new TreeMap<String, BlockRule>();
    all.put("section", section());
    all.put("header", BlockShape.block("header").needs("text", plain(150)));
    all.put("divider", BlockShape.block("divider"));
    all.put("image", image());
    all.put("rich_text", RichTextRules.block());
    all.put("context", context());
    all.put("actions", elements("actions", 25, BlockElements.ofActions()));
    for (var type : ofSurface) {
      all.put(type, ofSurface(type));
    }
    return all;
  }

  private static BlockRule ofSurface(String type) {
    return switch (type) {
      case "context_actions" -> elements(type, 5, BlockElements.ofContextActions());
      case "markdown" -> BlockShape.block(type).needs("text", string(1, LONGEST_MARKDOWN));
      case "table" -> table();
      case "input" -> input();
      default -> throw new IllegalArgumentException(type);
    };
  }

  private static BlockRule elements(String type, int most, BlockRule each) {
    return BlockShape.block(type).needs("elements", list(1, most, each));
  }

  private static BlockRule section() {
    BlockRule hasWords =
        (node, pointer, findings) -> {
          if (!node.has("text") && !node.has("fields")) {
            findings.add("must define either `text` or `fields` [json-pointer:" + pointer + "]");
          }
        };
    return BlockShape.block("section")
        .has("text", anyText(3_000))
        .has("fields", list(1, 10, anyText(2_000)))
        .has("accessory", BlockElements.ofSection())
        .has("expand", bool())
        .and(hasWords);
  }

  private static BlockRule image() {
    return BlockShape.block("image")
        .needs("alt_text", string(1, 2_000))
        .has("image_url", webAddress())
        .has("slack_file", new BlockShape().has("id", string(1, 255)).has("url", webAddress()))
        .has("title", plain(2_000));
  }

  private static BlockRule context() {
    var each =
        kinds(
            Map.of(
                "plain_text", anyText(3_000),
                "mrkdwn", anyText(3_000),
                "image", BlockElements.image()));
    return elements("context", 10, each);
  }

  private static BlockRule input() {
    return BlockShape.block("input")
        .needs("label", plain(2_000))
        .needs("element", BlockElements.ofInput())
        .has("dispatch_action", bool())
        .has("hint", plain(2_000))
        .has("optional", bool());
  }

  private static BlockRule table() {
    var cell =
        kinds(
            Map.of(
                "raw_text", BlockShape.of("raw_text").needs("text", string(1, LONGEST_TABLE)),
                "rich_text", RichTextRules.block()));
    var column =
        new BlockShape().has("align", oneOf("left", "center", "right")).has("is_wrapped", bool());
    return BlockShape.block("table")
        .needs("rows", list(1, 100, list(1, 20, cell)))
        .has("column_settings", list(0, 20, column));
  }

  /** What only shows when blocks are seen together: ids that come twice. */
  private static void checkBlocks(JsonNode blocks, String pointer, List<String> findings) {
    var ids = new HashSet<String>();
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      var at = pointer + "/" + i;
      if (block.has("block_id") && !ids.add(block.path("block_id").asText())) {
        findings.add("`block_id` already exists [json-pointer:" + at + "/block_id]");
      }
      var actions = new HashSet<String>();
      for (var id : block.findValuesAsText("action_id")) {
        if (!actions.add(id)) {
          findings.add("`action_id` already exists: " + id + " [json-pointer:" + at + "]");
        }
      }
    }
  }

  private static int count(String type, JsonNode blocks) {
    int count = 0;
    for (var block : blocks) {
      count += block.path("type").asText().equals(type) ? 1 : 0;
    }
    return count;
  }

  private static int lengthOf(String type, JsonNode blocks) {
    int length = 0;
    for (var block : blocks) {
      if (block.path("type").asText().equals(type)) {
        length += block.findValuesAsText("text").stream().mapToInt(String::length).sum();
      }
    }
    return length;
  }
}
