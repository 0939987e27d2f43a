package dev.munshi.corpus;

import dev.munshi.article.Article;
import dev.munshi.article.Reference;
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
        public Optional<Reference> withText(String text) {
          return Optional.empty();
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
      public Optional<Reference> withText(String text) {
        return articles.withText(text);
      }

      @Override
      public List<String> sourcesOfFile(String file) {
        return articles.sourcesOfFile(file);
      }
    };
  }

  Optional<Article> find(String id);

  /** The article that was stored first with exactly this text. */
  Optional<Reference> withText(String text);

  /** Where the articles were read that have no address and are called so. */
  List<String> sourcesOfFile(String file);
}
