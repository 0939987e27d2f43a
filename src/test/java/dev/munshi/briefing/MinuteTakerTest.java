package dev.munshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.openai.OpenAiTokenCountEstimator;
import dev.munshi.answer.Remark;
import dev.munshi.answer.Writer;
import dev.munshi.answer.generative.Prompts;
import dev.munshi.answer.generative.SummaryWriter;
import dev.munshi.answer.generative.WritingModel;
import dev.munshi.llm.ModelFailure;
import dev.munshi.testing.ScriptedModel;
import dev.munshi.testing.WrittenAnswer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MinuteTakerTest {

  private static final ZoneId KARACHI = ZoneId.of("Asia/Karachi");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

  private static final String REVIEW = "The legal team wants to review the draft statement first.";
  private static final String DECIDED = "We decided to publish the statement on Thursday.";

  private static final List<Remark> THREAD =
      thread(
          "Ann: Morning! " + REVIEW,
          "Bob: ok",
          "Ann: Who translates the statement into Urdu?",
          "Bob: I will translate the statement by Wednesday.",
          "Cem: " + DECIDED,
          "Cem: Does anybody know the budget for printing leaflets?");

  private static List<Remark> thread(String... said) {
    return IntStream.range(0, said.length)
        .mapToObj(
            i -> {
              var parts = said[i].split(": ", 2);
              var when = Instant.parse("2026-03-02T04:15:00Z").plusSeconds(600L * i);
              return new Remark(parts[0], when, parts[1]);
            })
        .toList();
  }

  private static Minutes minutes(List<Remark> thread, Optional<Writer> writer) {
    return Pressed.of("2024-02-02 A flower show in Nordhavn drew crowds of visitors.")
        .reports()
        .with(
            retriever ->
                new MinuteTaker(retriever.vocabulary(), writer).of(thread, TODAY, KARACHI));
  }

  private static Optional<Writer> writer(ScriptedModel model) {
    var tokens = new OpenAiTokenCountEstimator("gpt-4o");
    var registry = new SimpleMeterRegistry();
    return Optional.of(
        SummaryWriter.ofThread(new WritingModel(model, Prompts.shipped(), tokens, registry)));
  }

  private static List<String> texts(Minutes minutes) {
    return minutes.points().stream().map(Minutes.Point::text).toList();
  }

  @Test
  void tells_what_was_said_by_whom_and_when_to_the_letter() {
    var text = BriefingDocuments.of(minutes(THREAD, Optional.empty()), KARACHI).text();

    assertThat(text)
        .startsWith("What was said in this thread\n• Ann, 2 March 2026, 09:15: “" + REVIEW + "”")
        .contains("• Bob, 2 March 2026, 09:45: “I will translate the statement by Wednesday.”")
        .contains("• Cem, 2 March 2026, 09:55: “" + DECIDED + "”")
        .contains("From 6 messages by 3 people", "No article was looked at.")
        .doesNotContain("Morning", "“ok”", "[1]");
  }

  @Test
  void lists_only_the_questions_that_nobody_answered() {
    assertThat(minutes(THREAD, Optional.empty()).open())
        .extracting(Minutes.Quote::words)
        .containsExactly("Does anybody know the budget for printing leaflets?");
  }

  @Test
  void keeps_to_eight_sentences_and_says_nothing_twice() {
    var many =
        thread(
            IntStream.range(0, 40)
                .mapToObj(
                    i -> "Ann: Point number%d about topic%d needs office%d.".formatted(i, i, i))
                .toArray(String[]::new));
    var same = thread("Ann: " + DECIDED, "Bob: " + DECIDED);

    assertThat(minutes(many, Optional.empty()).points()).hasSize(8);
    assertThat(texts(minutes(same, Optional.empty()))).containsExactly(DECIDED);
  }

  @Test
  void is_told_in_the_models_words_with_the_quotes_that_bear_them_out() {
    var model =
        new ScriptedModel(
            prompt ->
                new WrittenAnswer(prompt.user())
                    .statement("Ann said that the legal team wants to review the draft.", REVIEW)
                    .statement("Ann said that the review takes 14 days.", REVIEW)
                    .statement("Bob said that the legal team wants to review the draft.", REVIEW)
                    .toString());

    var minutes = minutes(THREAD, writer(model));

    assertThat(texts(minutes))
        .containsExactly("Ann said that the legal team wants to review the draft.");
    assertThat(BriefingDocuments.of(minutes, KARACHI).text())
        .contains("wants to review the draft. (Ann, 2 March 2026, 09:15)")
        .contains("Left open\n• Cem")
        .contains("Quotes\n• Ann, 2 March 2026, 09:15: “" + REVIEW + "”")
        .contains("Written by the language model");
  }

  @Test
  void of_a_long_thread_the_model_is_shown_what_tells_most_wherever_it_stands() {
    var filler = " blah".repeat(300);
    var said =
        Stream.concat(
                IntStream.range(0, 40).mapToObj(i -> "Ann: Look%d now%s".formatted(i, filler)),
                Stream.of("Bob: " + REVIEW, "Cem: " + DECIDED))
            .toArray(String[]::new);
    var model =
        new ScriptedModel(
            prompt ->
                new WrittenAnswer(prompt.user())
                    .statement("Cem said: we decided to publish the statement.", DECIDED)
                    .toString());

    var minutes = minutes(thread(said), writer(model));

    assertThat(texts(minutes)).hasSize(1);
    assertThat(minutes.source().shown()).isBetween(3, 20);
    assertThat(BriefingDocuments.of(minutes, KARACHI).text())
        .contains("From 42 messages")
        .contains("shown " + minutes.source().shown() + " of them");
  }

  @Test
  void where_the_model_fails_the_people_speak_for_themselves() {
    var minutes = minutes(THREAD, writer(ScriptedModel.failing(new ModelFailure.Unreadable())));

    assertThat(minutes.telling().note())
        .isEqualTo(new ModelFailure.Unreadable().sentence() + " This summary was made without it.");
    assertThat(texts(minutes)).contains(REVIEW, DECIDED);
  }

  @Test
  void says_so_where_nothing_tells_anything() {
    var minutes = minutes(thread("Ann: ok", "Bob: thanks!"), Optional.empty());

    assertThat(BriefingDocuments.of(minutes, KARACHI).text())
        .contains("Nothing in it tells enough");
  }
}
