package dev.munshi.digest;

import dev.munshi.store.Database;
import dev.munshi.store.NewsStore;
import dev.munshi.store.OpenQuestionStore;
import dev.munshi.store.PostStore;
import dev.munshi.store.SubscriptionStore;
import dev.munshi.store.WatchStore;

/** Where what rooms have ordered is kept, and what became known. */
public record DigestStores(
    SubscriptionStore subscriptions,
    WatchStore watches,
    OpenQuestionStore questions,
    PostStore posts,
    NewsStore news) {

  public static DigestStores in(Database database) {
    return new DigestStores(
        new SubscriptionStore(database),
        new WatchStore(database),
        new OpenQuestionStore(database),
        new PostStore(database),
        new NewsStore(database));
  }
}
