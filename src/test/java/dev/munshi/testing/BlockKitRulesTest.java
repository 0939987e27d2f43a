package dev.munshi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockKitRulesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BUTTON =
      "{'type':'button','action_id':'a','text':{'type':'plain_text','text':'Go'},'value':'1'}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'divider'}",
        "{'type':'header','text':{'type':'plain_text','text':'News'}}",
        "{'type':'section','text':{'type':'mrkdwn','text':'*So*'},'accessory':" + BUTTON + "}",
        "{'type':'section','fields':[{'type':'mrkdwn','text':'a'}]}",
        "{'type':'context','elements':[{'type':'plain_text','text':'as of today'}]}",
        "{'type':'actions','elements':[" + BUTTON + "]}",
        "{'type':'context_actions','elements':[{'type':'feedback_buttons','action_id':'f',"
            + "'positive_button':{'text':{'type':'plain_text','text':'+'},'value':'y'},"
            + "'negative_button':{'text':{'type':'plain_text','text':'-'},'value':'n'}}]}",
        "{'type':'markdown','text':'**so**'}",
        "{'type':'image','image_url':'https://example.org/a.png','alt_text':'a'}",
        "{'type':'table','rows':[[{'type':'raw_text','text':'a'},{'type':'rich_text','elements':["
            + "{'type':'rich_text_section','elements':[{'type':'text','text':'b'}]}]}]]}",
        "{'type':'rich_text','elements':[{'type':'rich_text_list','style':'bullet','elements':["
            + "{'type':'rich_text_section','elements':[{'type':'link','url':'https://a.org'},"
            + "{'type':'emoji','name':'wave'},{'type':'user','user_id':'U1'}]}]},"
            + "{'type':'rich_text_quote','elements':[{'type':'text','text':'q',"
            + "'style':{'bold':true}}]},{'type':'rich_text_preformatted','elements':["
            + "{'type':'text','text':'c'}]}]}"
      })
  void finds_nothing_wrong_with_what_the_reference_shows(String block) {
    assertThat(BlockKitRules.ofMessage(json("[" + block + "]"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'type':'section'} | must define either `text` or `fields` [json-pointer:/blocks/0]",
        "{'type':'video'} | unsupported type: video [json-pointer:/blocks/0/type]",
        "{'type':'input','label':{},'element':{}} | unsupported type: input",
        "{'type':'divider','color':'red'} | invalid additional property: color",
        "{'type':'header','text':{'type':'mrkdwn','text':'x'}} | [json-pointer:/blocks/0/text/type]",
        "{'type':'header','text':{'type':'plain_text','text':''}} | must be more than 0 characters",
        "{'type':'actions','elements':[]} | no less than 1 items allowed",
        "{'type':'actions','elements':[{'type':'image'}]} | /blocks/0/elements/0/type",
        "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':["
            + "{'type':'link','url':'javascript:x'}]}]} | /blocks/0/elements/0/elements/0/url",
        "{'type':'context_actions','elements':[{'type':'button'}]} | unsupported type: button"
      })
  void names_what_is_wrong_and_where(String block, String finding) {
    assertThat(String.join("\n", BlockKitRules.ofMessage(json("[" + block + "]"))))
        .contains(finding);
  }

  @ParameterizedTest
  @CsvSource({"3000,0", "3001,1"})
  void counts_the_characters_of_a_section(int length, int findings) {
    var text = "x".repeat(length);
    var block = "{'type':'section','text':{'type':'plain_text','text':'" + text + "'}}";

    assertThat(BlockKitRules.ofMessage(json("[" + block + "]"))).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({"50,0", "51,1"})
  void counts_the_blocks_of_a_message(int blocks, int findings) {
    var all = "{'type':'divider'},".repeat(blocks - 1) + "{'type':'divider'}";

    assertThat(BlockKitRules.ofMessage(json("[" + all + "]"))).hasSize(findings);
  }

  @Test
  void wants_ids_that_come_once() {
    var twice = "{'type':'actions','block_id':'b','elements':[" + BUTTON + "," + BUTTON + "]}";

    assertThat(BlockKitRules.ofMessage(json("[" + twice + ",{'type':'divider','block_id':'b'}]")))
        .containsExactlyInAnyOrder(
            "`action_id` already exists: a [json-pointer:/blocks/0]",
            "`block_id` already exists [json-pointer:/blocks/1/block_id]");
  }

  @Test
  void allows_one_table() {
    var table = "{'type':'table','rows':[[{'type':'raw_text','text':'a'}]]}";

    assertThat(BlockKitRules.ofMessage(json("[" + table + "," + table + "]")))
        .containsExactly("only_one_table_allowed [json-pointer:/blocks]");
  }

  @Test
  void knows_what_a_modal_needs() {
    var input =
        "{'type':'input','block_id':'b','label':{'type':'plain_text','text':'Topic'},"
            + "'element':{'type':'plain_text_input','action_id':'a'}}";
    var title = "'title':{'type':'plain_text','text':'%s'}";
    var submit = "'submit':{'type':'plain_text','text':'Save'}";
    var whole = "{'type':'modal'," + title + "," + submit + ",'blocks':[" + input + "]}";

    assertThat(BlockKitRules.ofView(json(whole.formatted("Digest")), "modal")).isEmpty();
    assertThat(BlockKitRules.ofView(json(whole.formatted("x".repeat(25))), "modal"))
        .containsExactly("must be less than 25 characters [json-pointer:/view/title/text]");
    assertThat(
            BlockKitRules.ofView(
                json(whole.formatted("Digest").replace(submit, "'private_metadata':''")), "modal"))
        .containsExactly("missing required field: submit [json-pointer:/view]");
    assertThat(BlockKitRules.ofView(json(whole.formatted("Digest")), "home"))
        .contains("must be a valid enum value [json-pointer:/view/type]");
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
