package uk.wnb.architecture.planted.concern;

import com.fasterxml.jackson.databind.ObjectMapper;

final class WritesJson {
  ObjectMapper json;
}
