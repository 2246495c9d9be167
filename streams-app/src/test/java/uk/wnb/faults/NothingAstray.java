package uk.wnb.faults;

import java.util.List;

/**
 * In the end all that was told of a child under a number that has been replaced, before and after, is known under the
 * number that has replaced it, and nothing else is; nor is any of it still known under the old one. And of a child that
 * was erased all is known that was recorded and told after that, and nothing else.
 */
final class NothingAstray implements Guarantee {
  @Override
  public List<String> violations(Evidence evidence) {
    return evidence.astray();
  }
}
