package uk.wnb.architecture.planted.topology;

import java.net.URI;

final class SpeaksHttp {
  URI address;
}
