package dev.munshi.answer.accounts;

import dev.munshi.index.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Terms by which news say the same act, brought to one. */
final class Synonyms {

  private static final List<String> ALIKE =
      List.of(
          "killed dead death deaths died die fatalities casualties",
          "injured injuries wounded hurt",
          "people person persons",
          "children kids students pupils schoolchildren",
          "arrested detained",
          "drafted draft wrote written write prepared authored formulated",
          "established founded created formed",
          "bought purchased acquired acquire buy",
          "fined fine penalty",
          "resigned quit",
          "percent percentage");

  private final Map<String, String> canonical = new HashMap<>();

  Synonyms(Vocabulary vocabulary) {
    for (var alike : ALIKE) {
      var terms = vocabulary.terms(alike);
      terms.forEach(term -> canonical.put(term, terms.getFirst()));
    }
  }

  String of(String term) {
    return canonical.getOrDefault(term, term);
  }

  Set<String> of(Collection<String> terms) {
    return terms.stream().map(this::of).collect(Collectors.toSet());
  }

  Matter of(Matter matter) {
    var weights = new LinkedHashMap<String, Double>();
    matter.weights().forEach((term, weight) -> weights.merge(of(term), weight, Math::max));
    return new Matter(matter.question(), weights, of(matter.names()));
  }
}
