/**
 * A file becomes clean, dated drafts of articles, without menus, teasers and footers. The only
 * package that knows jsoup and PDFBox. Uses {@code article}.
 */
@NullMarked
package dev.munshi.corpus.reading;

import org.jspecify.annotations.NullMarked;
