package dev.munshi.app;

import dev.munshi.answer.generative.Prompts;
import dev.munshi.chat.matrix.MatrixSettings;
import dev.munshi.chat.slack.SlackSettings;
import dev.munshi.corpus.feeds.FeedSettings;
import dev.munshi.corpus.fetching.FetchSettings;
import dev.munshi.llm.ModelSettings;
import dev.munshi.retrieval.EmbeddingSettings;
import dev.munshi.web.WebSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Everything that can be set.
 *
 * @param web where Jetty listens
 * @param slack how to speak with Slack, or nothing where no key of Slack's is set
 * @param matrix how to speak with Matrix, or nothing where no key of Matrix's is set
 * @param fetching how to go about on the web
 * @param feeds which are followed
 * @param restrictions where articles with restricted tags may be told
 * @param embedding the model by which passages are found, or nothing for the built-in one
 * @param model which language model writes, or nothing for none
 * @param prompts what a language model is told
 * @param corpus the folder of articles with which a new home begins, made absolute
 * @param maxAge older messages are not answered but told so
 * @param threshold the least confidence with which an answer is shown, from 0 to 1
 * @param sender of mail, as its head names it
 */
record Settings(
    WebSettings web,
    Optional<SlackSettings> slack,
    Optional<MatrixSettings> matrix,
    FetchSettings fetching,
    FeedSettings feeds,
    Restrictions restrictions,
    Optional<EmbeddingSettings> embedding,
    Optional<ModelSettings> model,
    Prompts prompts,
    Path corpus,
    Duration maxAge,
    double threshold,
    String sender) {

  Settings {
    corpus = corpus.toAbsolutePath().normalize();
  }
}
