package dev.munshi.corpus.reading;

import java.util.regex.Pattern;

/** Lines that pages carry around an article: buttons, counts, teasers' headings, requests. */
final class Furniture {

  /** A line that announces what is no longer the article is not longer than this, in words. */
  private static final int LONGEST_BOUNDARY = 12;

  private static final Pattern BOUNDARY =
      pattern(
          "you (may|might|will)( also)? (also )?(like|love|enjoy|be interested in|want to read).*",
          "(leave|post|add|write|submit|have) (a |your |an? )?(reply|comment|say|opinion).*",
          "(\\d+ |no |view |show |all |latest |top |reader |recent )?(comments?|replies|responses)"
              + "( ?\\(?\\d+\\)?| are closed| off| policy)?",
          "(\\d+|one) (thoughts? on|responses? to) .*",
          "join the (conversation|discussion)|(start|view) the (conversation|discussion)",
          "trending( .{0,20})?|(what'?s )?(popular|trending)( (posts?|news|stories|now|articles|on .*))?",
          "most (read|popular|viewed|shared|commented|recent)( .*)?|top (stories|news|posts)( .*)?",
          "(latest|recent|other|similar|featured|today'?s) (news|stories|posts?|articles?|headlines|videos|entries)( .*)?",
          "(recommended|suggested)( (for you|stories|articles|reading|posts?|videos|by .*))?",
          "(editors?['’]?s?['’]? (picks?|choice)|don['’]?t miss|what to read next|(read|up|watch) next|you missed.*)",
          "(read )?more (from|in|on|stories|news|articles|by|like this)( .*)?",
          "(related|similar) (articles?|posts?|news|stories|topics?|content|coverage|links?|reading|tags?|items?)( .*)?|related",
          "(previous|next|prev|older|newer)( (article|post|story|page|entry|news)s?)?( .*)?",
          "(post|article|story) navigation",
          "(tags?|tagged( with| in| as)?|topics?|filed (under|in)|posted in|categor(y|ies)|labels|keywords)( ?: ?.*| in this (story|article))?",
          "about (the |this )?(author|writer|us|reporter|contributor|site|publication|company)s?|author(['’]s)? (bio|profile|info)",
          "(copyright|©|\\(c\\)).*|.*all rights reserved.*",
          "follow (us|me)( on .*| for .*)?|connect with us.*|get in touch|contact us",
          "(sources?|references|footnotes) ?:?",
          "(explore|content from|our|other) .{0,20}(sites?|brands|network|partners)( .*)?");

  private static final Pattern CLOSING =
      Pattern.compile("tags? ?:|©|copyright ", Pattern.CASE_INSENSITIVE);

  private static final Pattern ABOUT =
      Pattern.compile("(?i:about)( \\p{Lu}[\\p{L}\\p{N}.&'’-]*| (of|for|the|and|&))*");

  private static final String PLATFORM =
      "(facebook|twitter|x|instagram|whatsapp|telegram|linkedin|youtube|tiktok|google|google news|pinterest|reddit|e-?mail|flipboard|messenger|sms|print|threads|bluesky|mastodon|pocket)";

  private static final Pattern LITTER =
      pattern(
          "[\\d.,]+[km]?\\+?|[^\\p{L}\\p{N}]+",
          "(\\d+ )?(shares?|total|views?|likes?|reads?|tweet|pin( it)?|save|copy( link)?|print|listen|gift|more|reply|bookmark)( \\d+)?",
          "(share|tweet|send|email|print|save|post|copy)( (this|it|on|via|article|to|by|the|link|url|page|story|post|with|your|friends|options?|-|:|"
              + PLATFORM
              + ")){0,9}",
          "(share on "
              + PLATFORM
              + " ?)+|(share|view|open) (on|in) .{2,20}|("
              + PLATFORM
              + "[ ,|/]*)+",
          "[<\\d.,]+ ?(min(ute)?s?|hours?|hrs?)\\.?( read| ago)?|reading time.*|(estimated )?read time.*",
          "((also|please|further) )?read(ing)?( more| also| this| the full| full)?( ?[:»>…].*| (articles?|story|here|about this))?|also read.*|must read.*",
          "(continue|keep) reading.*|see also.*|see more|(click|tap) (here|to) .*|watch( now| live|:.*)?",
          "(related|recommended|more)( (story|stories|article|articles|news|coverage|reading|video))? ?[:|].*",
          "advert(isement|isements|ising)?|ad|ads|sponsored( content| by .*)?|promoted( content)?|(story|article) continues.*|(scroll|continue) .*advert.*",
          "(stock|file|representative|representational|representative|featured|courtesy|cover)[ -]?(image|photo(graph)?|picture|pic)?s?([ :|].{0,60})?",
          "((the )?(photo|image|picture|video|graphic|illustration)s?|pix)( (credits?|courtesy|source|caption|by|copyright|via))?( ?[:/|–—-].{0,80}| by .{0,60}| credits?.{0,60}| courtesy.{0,60})?",
          ".{0,120}(getty images|shutterstock|afp photo|ap photo|/ ?afp|/ ?reuters|/ ?file)\\)?",
          ".{0,200}\\((image|photo|picture|video|graphic)s? ?: ?.{1,60}\\)",
          "(caption|credits?|source|via|photograph) ?: ?.{0,80}",
          "(follow|like|join|subscribe|visit|download|find|connect with|add)\\b.{0,90}\\b(facebook|twitter|instagram|whatsapp|telegram|linkedin|youtube|google news|channel|newsletter|podcast|mobile app|app store|play store)\\b.{0,60}",
          "(sign up|subscribe|register|get)\\b.{0,90}\\b(newsletters?|inbox|alerts?|updates|free|daily|e-?mail|notifications?)\\b.{0,60}",
          "https?://\\S+|www\\.\\S+|\\S+@\\S+\\.\\w+",
          "your e-?mail address will not be published.*|.*required fields are marked.*",
          "(please )?enter your (username|e-?mail|name|keyword).*|log ?in|login to your .*|sign in.*|sign up|register|log ?out|forgot(ten)?( your)? password.*|retrieve your password|welcome back!?",
          "(main )?menu|home( ?page)?|search( .{0,20})?|skip to .*|toggle .*|close|loading.*|(show|load|view|see) (more|all|less|comments)( .{0,20})?|no results?( found)?|no content available|back to top|next|prev(ious)?|cancel( reply)?",
          "subscribe( now| today)?|newsletters?|donate( now)?|support us|epaper|e-paper|input your search.*",
          ".{0,60}\\b(uses?|accept( all)?) (our )?cookies\\b.*|accept( all)?|reject( all)?|i agree|got it!?|privacy policy|terms( of (use|service))?.{0,20}");

  private Furniture() {}

  private static Pattern pattern(String... lines) {
    return Pattern.compile(
        "(?:" + String.join("|", lines) + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether the line announces that what follows belongs to something else. */
  static boolean isBoundary(Block block) {
    if (block.prose().words() > LONGEST_BOUNDARY || !block.isShort()) {
      return CLOSING.matcher(block.text()).lookingAt();
    }
    var line = bare(block.text());
    return BOUNDARY.matcher(line).matches() || ABOUT.matcher(line).matches();
  }

  /** Whether the line is to be left out wherever it stands. */
  static boolean isLitter(Block block) {
    return block.isShort() && LITTER.matcher(bare(block.text())).matches();
  }

  private static String bare(String text) {
    return text.replaceAll("^[^\\p{L}\\p{N}©(<]+(?=[\\p{L}\\p{N}])|[\\s:.!»>→|]+$", "");
  }
}
