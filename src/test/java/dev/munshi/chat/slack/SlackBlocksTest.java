package dev.munshi.chat.slack;

import static dev.munshi.chat.slack.Answers.PAPER;
import static dev.munshi.chat.slack.Answers.RULES;
import static dev.munshi.chat.slack.Answers.citation;
import static dev.munshi.chat.slack.Answers.found;
import static dev.munshi.chat.slack.Answers.said;
import static dev.munshi.chat.slack.Answers.statement;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.munshi.answer.Account;
import dev.munshi.answer.Answer;
import dev.munshi.answer.Caption;
import dev.munshi.answer.Citation;
import dev.munshi.answer.Coverage;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import dev.munshi.chat.Message;
import dev.munshi.chat.Utterance;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.RecordingInbox;
import dev.munshi.testing.SignedRequests;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackBlocksTest {

  private static final Set<String> FOOT = Set.of("context_actions", "actions");

  private FakeSlack slack;
  private SlackApp app;

  @BeforeAll
  void start() {
    slack = new FakeSlack();
    var settings = new SlackSettings(SignedRequests.SECRET, FakeSlack.TOKEN, slack.apiUrl());
    app = new SlackApp(settings, Services.with(new RecordingInbox(), InstantSource.system()));
  }

  @AfterAll
  void stop() throws Exception {
    app.close();
    slack.close();
  }

  @Test
  void puts_the_answer_first_and_each_article_once_with_all_its_quotes() {
    var blocks =
        blocks(
            found(
                statement("He said so.", citation(RULES, "I said so"), citation(PAPER, "He did")),
                statement("Twice.", citation(RULES, "twice"), citation(RULES, "I said so"))));

    assertThat(blocks).hasSize(3);
    assertThat(shown(blocks.get(0))).isEqualTo("He said so. [1] [2] Twice. [1]");
    assertThat(shown(blocks.get(1)))
        .isEqualTo(
            "[1] Secretary briefs committee · APP · Published 19 February 2022"
                + " · Event: 15 February 2022“I said so”“twice”");
    assertThat(shown(blocks.get(2))).isEqualTo("[2] A paper · date unknown“He did”");
  }

  @Test
  void sets_accounts_side_by_side_with_who_says_so_and_when() {
    var first = new Account("The port", statement("Ten boats left.", citation(RULES, "ten boats")));
    var second = new Account(null, statement("Two boats left.", citation(PAPER, "two boats")));
    var answer =
        new Answer.Found(
            List.of(first.statement(), second.statement()), List.of(first, second), 0.9);

    var blocks = blocks(said(answer, null));

    assertThat(shown(blocks.get(0)))
        .isEqualTo(
            Caption.DIFFERING
                + "\n• The port · APP · Published 19 February 2022 · Event: 15 February 2022: Ten"
                + " boats left. [1]"
                + "\n• date unknown: Two boats left. [2]");
    assertThat(shown(blocks.get(1))).startsWith("[1] Secretary").endsWith("“ten boats”");
    assertThat(shown(blocks.get(2))).startsWith("[2] A paper").endsWith("“two boats”");
  }

  @Test
  void links_to_the_article_only_where_it_has_an_address() {
    var blocks = blocks(found(statement("So.", citation(RULES, "q"), citation(PAPER, "p"))));

    assertThat(blocks.findValuesAsText("url")).containsOnly("https://example.org/rules?a=1&b=2");
    assertThat(ofType(blocks, "link"))
        .extracting(link -> link.path("text").asText())
        .containsExactly("[1]", "Secretary briefs committee");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "file:///etc/passwd", "slack://open", "https://", "a b"})
  void never_links_to_what_is_not_the_web(String address) {
    var article = new Reference("1", "f", address, "Title", null, null, null, null, null);

    var blocks = blocks(found(statement("So.", citation(article, "q"))));

    assertThat(ofType(blocks, "link")).isEmpty();
    assertThat(shown(blocks.get(1))).startsWith("[1] Title");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel> now", "<@U1>", "<#C1|x>", "@channel @here @everyone", "*bold* _it_ ~no~ `code`",
        "```\ncode\n```", "> not a quote", "<https://evil.example|click>", "&lt;!here&gt;",
            ":bomb:",
        "a & b < c > d", "https://evil.example/?leak=1", "[text](https://evil.example)"
      })
  void shows_hostile_text_literally_and_lets_it_do_nothing(String hostile) {
    var article =
        new Reference("1", "f", "https://a.org/", hostile, hostile, null, null, null, null);
    var answer = new Answer.Found(List.of(statement(hostile, citation(article, hostile))), 1);

    var blocks = blocks(said(answer, hostile));

    assertThat(shown(blocks.get(0))).isEqualTo(hostile + " [1]");
    assertThat(shown(blocks.get(1)))
        .isEqualTo("[1] " + hostile + " · " + hostile + " · date unknown“" + hostile + "”");
    assertThat(shown(blocks.get(2))).isEqualTo("Understood as: " + hostile);
    assertThat(blocks.findValuesAsText("type"))
        .containsOnly(
            "rich_text",
            "rich_text_section",
            "rich_text_quote",
            "text",
            "link",
            "context",
            "plain_text");
    assertThat(blocks.findValuesAsText("url")).containsOnly("https://a.org/");
  }

  @Test
  void leaves_out_characters_that_nobody_sees_or_that_turn_the_text_around() {
    var blocks = blocks(new Utterance.Notice("a\u0000b\u202Ec\u2066d\ne"));

    assertThat(shown(blocks.get(0))).isEqualTo("abcd\ne");
  }

  @Test
  void keeps_the_lines_of_a_quote_in_one_quote() {
    var blocks = blocks(found(statement("So.", citation(PAPER, "one\n\ntwo"))));

    assertThat(ofType(blocks, "rich_text_quote")).hasSize(1);
    assertThat(shown(blocks.get(1))).endsWith("“one\n\ntwo”");
  }

  @Test
  void keeps_within_every_limit_of_slack() {
    var citations =
        IntStream.range(0, 80)
            .mapToObj(i -> new Reference("a" + i, "f", null, "T" + i, null, null, null, null, null))
            .map(article -> citation(article, "word ".repeat(2_000)))
            .toArray(Citation[]::new);

    var blocks =
        blocks(
            said(
                new Answer.Found(List.of(statement("long ".repeat(2_000), citations)), 1),
                "understood ".repeat(500)));

    assertThat(blocks.size()).isLessThanOrEqualTo(50);
    assertThat(blocks).allMatch(block -> shown(block).length() <= 3_000);
    assertThat(blocks.toString().length()).isLessThan(16_000);
    assertThat(blocks.valueStream().mapToInt(b -> shown(b).length()).sum()).isLessThan(13_000);
    assertThat(shown(blocks.get(0))).endsWith("long…");
    assertThat(shown(blocks.get(blocks.size() - 2))).startsWith("Further sources");
  }

  @Test
  void counts_the_sources_that_do_not_fit() {
    var citations =
        IntStream.range(0, 60)
            .mapToObj(i -> new Reference("a" + i, "f", null, "T" + i, null, null, null, null, null))
            .map(article -> citation(article, "q"))
            .toArray(Citation[]::new);

    var blocks = blocks(found(statement("So.", citations)));

    assertThat(blocks).hasSize(45);
    assertThat(shown(blocks.get(44))).isEqualTo("Further sources that do not fit here: 17");
  }

  @Test
  void says_of_which_day_an_answer_is_and_what_can_be_done_with_it() {
    var blocks = posted(found(statement("So.", citation(RULES, "q"))));

    assertThat(shown(blocks.get(2)))
        .isEqualTo(
            "As of " + "2 March 2026" + " · each quote stands word for word in the stored article");
    assertThat(blocks.get(3).path("type").asText()).isEqualTo("context_actions");
    assertThat(blocks.get(3).findValuesAsText("value")).containsExactly("yes k", "no k");
    assertThat(shown(blocks.get(4))).isEqualTo("Show quotesSourcesNot what I asked");
    assertThat(blocks.get(4).findValuesAsText("value")).containsOnly("k");
  }

  @Test
  void says_no_and_what_there_is_instead() {
    var day = PartialDate.parse("2022-02-12");
    var coverage =
        new Coverage(5, 1, day, PartialDate.parse("2022-02"), RULES, List.of(RULES, PAPER));

    var blocks = blocks(said(new Answer.NotFound(coverage, 0.1), null));

    assertThat(shown(blocks.get(0)))
        .isEqualTo(
            "The articles here do not answer that. The corpus holds 5 articles from 1 outlet,"
                + " published 12 February 2022 to February 2022.\nThe newest: Secretary briefs"
                + " committee · APP · Published 19 February 2022 · Event: 15 February 2022");
    assertThat(shown(blocks.get(1)))
        .startsWith("Close titles, no answer in them:\n• Secretary briefs committee · APP")
        .endsWith("\n• A paper · date unknown");
  }

  @Test
  void says_only_that_there_is_nothing_where_there_is_nothing() {
    var coverage = new Coverage(0, 0, null, null, null, List.of());

    var blocks = blocks(said(new Answer.NotFound(coverage, 0), null));

    assertThat(blocks).hasSize(1);
    assertThat(shown(blocks.get(0)))
        .isEqualTo("There are no articles yet, so nothing here can answer that.");
  }

  /** What is said, without the day and the buttons below it. */
  private ArrayNode blocks(Utterance utterance) {
    var blocks = posted(utterance);
    while (FOOT.contains(blocks.path(blocks.size() - 1).path("type").asText())
        || shown(blocks.path(blocks.size() - 1)).startsWith("As of ")) {
      blocks.remove(blocks.size() - 1);
    }
    return blocks;
  }

  /** Posted, so that the SDK writes them and Slack's limits are held against them. */
  private ArrayNode posted(Utterance utterance) {
    app.port().post(new Message("slack", "k", "T1", "C1", "1.1", "U1", "who?", null), utterance);
    return (ArrayNode) slack.posts().getLast().path("blocks");
  }

  private static List<JsonNode> ofType(JsonNode blocks, String type) {
    return blocks.findParents("type").stream()
        .filter(node -> node.path("type").asText().equals(type))
        .toList();
  }

  /** The text of a block as it is read, without its structure. */
  private static String shown(JsonNode node) {
    var own = node.path("text").isTextual() ? node.path("text").asText() : "";
    return own + String.join("", node.valueStream().map(SlackBlocksTest::shown).toList());
  }
}
