package uk.wnb.architecture.planted.concern;

import uk.wnb.architecture.planted.audit.Counted;

final class KnowsTheAudit {
  Counted counted;
}
