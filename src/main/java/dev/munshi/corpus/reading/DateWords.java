package dev.munshi.corpus.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words beside a date say of it. */
enum DateWords {
  /** "Published", "Veröffentlicht am", "Mise en ligne". */
  PUBLISHED,
  /** "Updated", "Stand", "Dernière mise à jour". */
  MODIFIED,
  /** "Joined", "Photo", "Expires": a date of something else. */
  OTHER,
  NONE;

  /**
   * Words of one line that stand further from the date speak of something else, in UTF-16 units.
   */
  private static final int NEAR = 48;

  private static final String PUBLISHES =
      "(?:first |originally |e)?publish\\w*|posted|created|written|issued|released|submitted|added on|date|dated|on air"
          + "|veröffentlich\\w*|veroeffentlicht|erstellt|publiziert|eingestellt|gepostet|verfasst|erschienen|online seit"
          + "|datum|beginndatum|publié\\w*|posté|mise? en ligne|paru|rédigé|publicad[oa]|publicación|fecha"
          + "|pubblicat[oa]|pubblicazione|inserito|gepubliceerd|geplaatst|opublikowan\\w*|dodano|data(?: publikacji)?"
          + "|publicerad|publiceret|offentliggjort|udgivet|publisert|julkaistu|publikováno|zveřejněno|vydáno"
          + "|közzétéve|megjelent|publicat|publicado em|yayın\\w*|опубликован\\w*|дата публикации|опубліковано"
          + "|diterbitkan|dipublikasikan|شائع|اشاعت|نشر|النشر|انتشار|प्रकाशित|公開日?|掲載|投稿日?|发布\\w*|發[布佈表]\\w*|发表|입력|등록|게시";
  private static final String MODIFIES =
      "(?:last )?(?:updat\\w*|modified|edited|revised|changed|reviewed)|aktualisier\\w*|geändert|änderung"
          + "|bearbeitet|überarbeitet|stand|mise? à jour|màj|modifié\\w*|actualizad[oa]|actualización|modificad[oa]"
          + "|atualizad[oa]|aggiornat[oa]|aggiornamento|modificat[oa]|bijgewerkt|gewijzigd|uppdaterad|opdateret"
          + "|oppdatert|päivitetty|aktualizacja|aktualizováno|güncelle\\w*|обновлен\\w*|изменен\\w*|修改|更新\\w*"
          + "|업데이트|수정|اپ ڈیٹ|تحديث";
  private static final String OTHERS =
      "retrieved|accessed|abgerufen|consulté|regist(?:ered|riert)|joined|member since|mitglied seit|anmeldedatum"
          + "|inscrit|copyright|©|photo|foto|bild|image|picture|expires|deadline|until|bis|valid|gültig|born"
          + "|geboren|died|gestorben|since|seit|beginnt?|termin|version|letzter beitrag|last post";

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:" + alternatives() + ")(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:" + alternatives() + ")(?: (?:on|am|le|il|el|em|op|at|by))?\\s*[:：]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** German puts its verb last: "wurde am 3. Dezember veröffentlicht". */
  private static final Pattern LAST_VERB =
      Pattern.compile(
          "\\b(?:(?<published>veröffentlicht|erstellt|publiziert|gepostet|geschrieben)"
              + "|(?<modified>aktualisiert|geändert|bearbeitet)|(?<other>abgerufen))\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static String alternatives() {
    return "(?<published>%s)|(?<modified>%s)|(?<other>%s)"
        .formatted(PUBLISHES, MODIFIES, OTHERS)
        .replace("\\w", "\\p{L}");
  }

  /** What the words around a stretch of the line say; the nearest ones before it count first. */
  static DateWords around(String line, int start, int end) {
    var before =
        WORDS.matcher(line).useTransparentBounds(true).region(Math.max(0, start - NEAR), start);
    var role = NONE;
    while (before.find()) {
      role = role(before);
    }
    if (role != NONE) {
      return role;
    }
    var after =
        LAST_VERB
            .matcher(line)
            .useTransparentBounds(true)
            .region(end, Math.min(line.length(), end + NEAR));
    return after.find() ? role(after) : NONE;
  }

  /** What a line says of the date that follows it: "Date:", "Erschienen am". */
  static DateWords label(String line) {
    var match = LABEL.matcher(line);
    return match.matches() ? role(match) : NONE;
  }

  private static DateWords role(Matcher match) {
    if (match.group("published") != null) {
      return PUBLISHED;
    }
    return match.group("modified") != null ? MODIFIED : OTHER;
  }
}
