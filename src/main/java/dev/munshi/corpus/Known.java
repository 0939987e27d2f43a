package dev.munshi.corpus;

import dev.munshi.article.Article;
import dev.munshi.article.Reference;
import dev.munshi.article.Tags;
import dev.munshi.store.ArticleStore;
import java.util.List;
import java.util.Optional;

/** What is stored already, as far as taking in needs it. */
interface Known {

  /** Of a home that is still to be made. */
  Known NOTHING =
      new Known() {
        @Override
        public Optional<Article> find(String id) {
          return Optional.empty();
        }

        @Override
        public Optional<Reference> withText(String text, Tags tags) {
          return Optional.empty();
        }

        @Override
        public Tags tagsByFeeds(String id) {
          return Tags.NONE;
        }

        @Override
        public List<String> sourcesOfFile(String file) {
          return List.of();
        }
      };

  static Known in(ArticleStore articles) {
    return new Known() {
      @Override
      public Optional<Article> find(String id) {
        return articles.find(id);
      }

      @Override
      public Optional<Reference> withText(String text, Tags tags) {
        return articles.withText(text, tags);
      }

      @Override
      public Tags tagsByFeeds(String id) {
        return articles.tagsByFeeds(id);
      }

      @Override
      public List<String> sourcesOfFile(String file) {
        return articles.sourcesOfFile(file);
      }
    };
  }

  Optional<Article> find(String id);

  /** The article that was stored first with exactly this text and these tags. */
  Optional<Reference> withText(String text, Tags tags);

  /** The tags of all feeds that have brought an article. */
  Tags tagsByFeeds(String id);

  /** Where the articles were read that have no address and are called so. */
  List<String> sourcesOfFile(String file);
}
