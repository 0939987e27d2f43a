package dev.munshi.corpus;

import dev.munshi.corpus.reading.CanonicalUrl;
import dev.munshi.corpus.reading.Draft;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Under which address the article of a fetched page is known. A page names its own address for
 * itself, but only on its own host: else any page could pass for another site's, and take the place
 * of that site's article. Hosts below one domain may belong to different people.
 */
public final class OwnAddress {

  private OwnAddress() {}

  /**
   * The draft with an address that can be believed.
   *
   * @param fetched where the page was found in the end
   */
  public static Draft given(Draft draft, URI fetched) {
    var declared = draft.url();
    return declared != null && isOfSite(declared, fetched)
        ? draft
        : draft.withUrl(CanonicalUrl.of(fetched.toString()));
  }

  private static boolean isOfSite(String declared, URI fetched) {
    try {
      var one = site(URI.create(declared).getHost());
      return !one.isEmpty() && one.equals(site(fetched.getHost()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Without the label of a variant, for the web, phones or AMP. */
  private static String site(@Nullable String host) {
    return host == null
        ? ""
        : host.toLowerCase(Locale.ROOT).replaceFirst("^(www|m|mobile|amp)\\.(?=.*\\.)", "");
  }
}
