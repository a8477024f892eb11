package io.baipi.site;

import io.baipi.chapter.Publication;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.ModelResult;
import io.baipi.paper.Paper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The claims that the audit lists, in the order of the paper's choice and of the models' tables.
 *
 * @param claims each claim by the id of its place on the audit's page
 */
record Audit(Map<String, Judged> claims) {

  /** The claims of the models that a paper chose; a model that judges nothing is reported. */
  static Audit of(Publication publication, Diagnostics diagnostics) {
    Map<String, Judged> claims = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Paper.Choice choice : publication.paper().pages().audits()) {
      ModelResult model = publication.results().models().get(choice.id());
      // A model that could not be worked out has been reported already.
      List<Judged> judged = model == null ? List.of() : Judged.by(model);
      if (model != null && judged.isEmpty()) {
        diagnostics.error(
            "site.audits",
            choice.location(),
            "the model '" + choice.id() + "' judges no claims",
            "name a model whose result has the column 'verdict', such as one with 'claims:' or"
                + " 'changes:'");
      }
      List<String> words = new ArrayList<>();
      judged.forEach(claim -> words.add(claim.row().key()));
      List<String> slugs = Slugs.of("claim-", words, taken);
      for (int i = 0; i < slugs.size(); i++) {
        claims.put(slugs.get(i), judged.get(i));
      }
    }
    return new Audit(claims);
  }

  boolean isEmpty() {
    return claims.isEmpty();
  }
}
