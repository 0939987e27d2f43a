package dev.munshi.corpus;

import dev.munshi.article.Article;
import dev.munshi.store.StoryStore;
import dev.munshi.store.StoryStore.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts articles into stories, each when it comes: into the story of the closest one of kin that is
 * stored already, or into one of its own. Stories do not merge, so that an article that lies
 * between two does not draw them together.
 */
final class Stories {

  /** Hashes that two sketches must share so that their texts are compared. */
  private static final int LEAST_SHARED = 2;

  private static final int COMPARED = 10;

  private final StoryStore stories;

  Stories(StoryStore stories) {
    this.stories = stories;
  }

  /**
   * Gives every article that stands in the index for itself a story and a sketch.
   *
   * @return the story of each such article, by id
   */
  Map<String, String> place(Collection<Article> batch) {
    var placed = new HashMap<String, String>();
    stories.together(
        () -> {
          var places = stories.places(batch.stream().map(Article::id).toList());
          batch.stream()
              .filter(article -> standsForItself(places.get(article.id())))
              // one that is in a story comes first, so that others find it
              .sorted(Comparator.comparing(article -> place(places, article).story() == null))
              .forEach(
                  article -> placed.put(article.id(), placed(article, place(places, article))));
        });
    return placed;
  }

  private static Place place(Map<String, Place> places, Article article) {
    return Objects.requireNonNull(places.get(article.id()));
  }

  private static boolean standsForItself(@Nullable Place place) {
    return place != null && place.sameAs() == null;
  }

  private String placed(Article article, Place place) {
    if (place.story() != null && place.sketched()) {
      return place.story();
    }
    var wording = Wording.of(article.text());
    var story = place.story() == null ? storyOf(article, wording) : place.story();
    stories.sketch(article.id(), wording.sketch());
    stories.join(article.id(), story);
    return story;
  }

  private String storyOf(Article article, Wording wording) {
    String closest = null;
    double best = 0;
    for (var candidate : stories.candidates(wording.sketch(), LEAST_SHARED, COMPARED)) {
      double kinship = Kinship.of(article, wording, candidate, Wording.of(candidate.text()));
      if (kinship > best) {
        best = kinship;
        closest = candidate.id();
      }
    }
    return closest == null ? own(article) : storyOf(closest);
  }

  private String storyOf(String article) {
    var place = stories.places(List.of(article)).get(article);
    return place == null || place.story() == null ? article : place.story();
  }

  /** An article that left a story which it had founded founds another one. */
  private String own(Article article) {
    var id = article.id();
    return stories.exists(id) ? id + "/" + article.reference().revision() : id;
  }
}
