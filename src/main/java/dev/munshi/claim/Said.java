package dev.munshi.claim;

import dev.munshi.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says.
 *
 * @param text verbatim
 * @param published when: "on Tuesday" counts from it; null where unknown
 */
public record Said(String text, @Nullable PartialDate published) {}
