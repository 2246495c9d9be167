package uk.wnb.architecture.planted.topology;

import java.nio.file.Path;

final class OpensAFile {
  Path file;
}
