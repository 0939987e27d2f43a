package dev.munshi.language;

import java.util.Set;

/** Words that say nothing of a text's matter, and much of its language. */
public final class StopWords {

  /** Of English, in small letters. */
  public static final Set<String> ENGLISH =
      Set.of(
          ("a about after all also an and are as at be because been before but by can could do for"
                  + " from had has have he her his how i if in into is it its more no not of on or"
                  + " our out over she so said than that the their them there they this to under up"
                  + " was we were what when where which who will with would you your")
              .split(" "));

  private StopWords() {}
}
