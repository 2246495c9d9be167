package uk.wnb.architecture.planted.policy;

import java.io.FileReader;

final class PolicyReader {
  FileReader file;
}
